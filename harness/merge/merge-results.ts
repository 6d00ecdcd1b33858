import type { RequirementResult } from '../engine/events.js';
import { shardText } from '../engine/shard.js';
import type { Status } from '../findings/status.js';
import { mergedFindings } from './merge-findings.js';
import type { Shards, ShardOfRun } from './shards.js';

/** One rule, as one shard's report has it. */
interface Part {
  readonly report: ShardOfRun;
  readonly result: RequirementResult;
}

/** How the rules stand, all shards together: as they would at the end of one run of all cases. */
export function mergedResults({ reports, missing }: Shards): RequirementResult[] {
  const lost = missing.length === 0 ? undefined : lostShards(missing, reports[0].shard.of);
  return reports[0].requirements.map((first) => {
    const parts = reports.flatMap((report) => {
      const result = report.requirements.find(({ id }) => id === first.id);
      return result === undefined ? [] : [{ report, result }];
    });
    return mergedResult(first, parts, lost);
  });
}

/** Which shards are missing, in a sentence. */
export function lostShards(missing: readonly number[], of: number): string {
  const names = missing.map((number) => shardText({ number, of })).join(', ');
  return missing.length === 1
    ? `The report of shard ${names} is missing.`
    : `The reports of the shards ${names} are missing.`;
}

function mergedResult(
  first: RequirementResult,
  parts: readonly Part[],
  lost: string | undefined,
): RequirementResult {
  const { id, area, level, topic, title, source } = first;
  const cases = parts.reduce((sum, { result }) => sum + result.cases, 0);
  const scenarios = [...new Set(parts.flatMap(({ result }) => result.scenarios))].toSorted();
  const forgiven = parts.reduce((sum, { result }) => sum + (result.forgiven ?? 0), 0);
  const findings = mergedFindings(parts, cases);
  return {
    id,
    area,
    level,
    topic,
    title,
    source,
    cases,
    scenarios,
    ...standingOf(parts, cases, scenarios, lost),
    ...(forgiven > 0 && { forgiven }),
    ...(findings.length > 0 && { findings }),
  };
}

type MergedStanding = Pick<RequirementResult, 'status' | 'reason'>;

/** The same order of questions as at the end of a run: what is broken, then what is in doubt, then what held. */
function standingOf(
  parts: readonly Part[],
  cases: number,
  scenarios: readonly string[],
  lost: string | undefined,
): MergedStanding {
  if (parts.some(({ result }) => result.status === 'failed')) return { status: 'failed' };
  const thrown = parts.find(({ report, result }) => report.shard.threw.includes(result.id));
  if (thrown !== undefined) return standing(thrown.result);
  const cut = lost ?? cutOf(parts, scenarios);
  if (cut !== undefined)
    return { status: 'not-run', reason: cases > 0 ? `Held in ${cases} cases; then: ${cut}` : cut };
  if (cases > 0) return { status: 'passed' };
  const [worst] = parts
    .map(({ result }) => result)
    .toSorted((one, other) => unjudged.indexOf(one.status) - unjudged.indexOf(other.status));
  return worst === undefined ? { status: 'not-exercised' } : standing(worst);
}

/** The statuses of a rule to which no case applied, the one that says most first. */
const unjudged: readonly Status[] = ['inconclusive', 'not-run', 'unsupported', 'not-exercised'];

function standing({ status, reason }: RequirementResult): MergedStanding {
  return { status, ...(reason !== undefined && { reason }) };
}

/** Why not all cases of a rule were carried through, where one shard or another was cut short. */
function cutOf(parts: readonly Part[], scenarios: readonly string[]): string | undefined {
  const areAllUnfit = parts.every(({ report }) => report.shard.unfit !== undefined);
  for (const { report } of parts) {
    const { truncated, unfit } = report.shard;
    if (unfit !== undefined && !areAllUnfit) return `Shard ${shardText(report.shard)}: ${unfit}`;
    const scenario = scenarios.find((name) => truncated[name] !== undefined);
    if (scenario !== undefined) return truncated[scenario];
  }
  return undefined;
}
