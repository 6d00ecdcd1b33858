import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../properties/catalogue.js';
import { realPorts } from '../cli/real-dependencies.js';
import { targetSpec } from '../cli/target-options.js';
import { systemTime } from '../system-time.js';
import { readTool } from '../tool.js';
import type { RequirementResult } from '../engine/events.js';

/**
 * One run of the suite, each requirement a test: against the endpoint that MEMORYDB_ENDPOINT or AWS's environment and
 * profile name, or the embedded MemoryDB where they name none.
 */
const { MEMORYDB_CLUSTER: cluster, MEMORYDB_SEED: seed } = process.env;
const requestTimeout = 10;
const spec = await targetSpec({ requestTimeout, ...(cluster !== undefined && { cluster }) }, process.env);
const target = await realPorts.openTarget(spec);
const report = await realPorts
  .run({
    target,
    options: {
      seed: seed === undefined ? randomInt(2 ** 31) : Number(seed),
      runs: 100,
      concurrency: 8,
      strict: false,
      only: [],
      skip: [],
      maxRequests: undefined,
      maxTime: undefined,
      requestTimeout,
      rate: undefined,
    },
    catalogue: await loadCatalogue(),
    reporters: [],
    tool: readTool(),
    time: systemTime,
    startedAt: new Date(),
    runId: randomInt(36 ** 4),
    signal: new AbortController().signal,
  })
  .finally(() => target.close());

describe(`${report.target.endpoint}, seed ${report.options.seed}`, () => {
  for (const [area, results] of groups(report.requirements))
    describe(area, () => {
      for (const result of results) it(`${result.level} ${result.id}`, (context) => judge(result, context));
    });

  it('comes to a verdict', () => {
    expect(report.verdict, report.reason ?? '').toBe('conformant');
  });
});

function groups(results: readonly RequirementResult[]): Map<string, RequirementResult[]> {
  const grouped = new Map<string, RequirementResult[]>();
  for (const result of results) grouped.set(result.area, [...(grouped.get(result.area) ?? []), result]);
  return grouped;
}

/** A broken MUST fails; what is broken but does not fail a run, and what was not judged, is skipped with its reason. */
function judge(
  { status, level, reason, finding }: RequirementResult,
  context: { skip(note?: string): void },
): void {
  if (status === 'passed') return;
  if (status === 'failed' && level === 'MUST')
    expect.fail(
      [finding?.message, `expected ${finding?.expected}`, `came ${finding?.actual}`, finding?.curl].join(
        '\n',
      ),
    );
  context.skip(status === 'failed' ? `${level} broken: ${finding?.message}` : `${status}: ${reason}`);
}
