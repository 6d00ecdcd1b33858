import type { Report, RequirementResult } from '../engine/events.js';
import type { Finding, FindingStep } from '../findings/finding.js';
import { withPrefix } from '../findings/names.js';
import { withEscapedPrefix } from '../findings/prefixes.js';
import { decode } from '../wire/decode.js';

/** One rule in the report of one shard, and what the names of that shard's run begin with. */
interface Part {
  readonly report: Pick<Report, 'prefix'>;
  readonly result: RequirementResult;
}

/**
 * The findings of one rule, all shards together: one for each cause, the smallest case that any shard found, with the
 * cases of all counted. All names begin with the prefix of the first shard.
 *
 * @param cases cases to which the rule applied, in all shards
 */
export function mergedFindings(parts: readonly Part[], cases: number): Finding[] {
  const [first] = parts;
  const all = parts.flatMap(({ report, result }) =>
    (result.findings ?? []).map((finding) =>
      withNamesOf(finding, report.prefix, first?.report.prefix ?? report.prefix),
    ),
  );
  const causes = [...new Set(all.map(({ cause }) => cause))];
  return causes
    .flatMap((cause) => {
      const alike = all.filter((finding) => finding.cause === cause);
      const [best] = alike.toSorted(bySize);
      const broken = alike.reduce((sum, { seen }) => sum + seen.broken, 0);
      return best === undefined ? [] : [{ ...best, seen: { broken, of: cases } }];
    })
    .toSorted(bySize);
}

/** What showed again comes first, then what is read fastest. */
function bySize(one: Finding, other: Finding): number {
  return Number(other.reproduced) - Number(one.reproduced) || sizeOf(one) - sizeOf(other);
}

/** Characters of input that a request is worth, to a reader. */
const charactersPerRequest = 20;

function sizeOf({ input, steps }: Finding): number {
  return JSON.stringify(input).length + charactersPerRequest * steps.length;
}

/** A finding whose fresh names begin with another prefix. */
function withNamesOf(finding: Finding, from: string, to: string): Finding {
  if (from === to) return finding;
  const { steps, names, ...rest } = finding;
  const renamed = (text: string): string => withPrefix(text, from, to);
  const inBytes = (body: Uint8Array): Uint8Array =>
    Buffer.from(withEscapedPrefix(Buffer.from(body).toString('latin1'), { from, to }), 'latin1');
  const told: typeof rest = JSON.parse(renamed(JSON.stringify(rest)));
  return {
    ...told,
    names: names.map((name) => (name.origin === 'fresh' ? { ...name, text: renamed(name.text) } : name)),
    steps: steps.map((step) => ({
      ...step,
      request: { ...step.request, path: renamed(step.request.path), body: inBytes(step.request.body) },
      ...answered(step, inBytes),
    })),
  };
}

/** The answer of a step with its body changed, read again. */
function answered(
  { answer, outcome }: FindingStep,
  change: (body: Uint8Array) => Uint8Array,
): Pick<FindingStep, 'answer' | 'outcome'> {
  if (answer === undefined) return { answer, outcome };
  const changed = { ...answer, body: change(answer.body) };
  return { answer: changed, outcome: decode(changed) };
}
