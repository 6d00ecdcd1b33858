import { describe, expect, it } from 'vitest';
import type { RequirementResult } from '../engine/events.js';
import { judge } from '../judge.js';

/**
 * One run of the suite, each requirement a test: against the endpoint that MEMORYDB_ENDPOINT or AWS's environment and
 * profile name, or the embedded MemoryDB where they name none.
 */
const { MEMORYDB_CLUSTER: cluster, MEMORYDB_SEED: seed, MEMORYDB_ALLOW_AWS: allowAws } = process.env;
const report = await judge({
  cluster,
  allowAws: allowAws === '1',
  seed: seed === undefined ? undefined : Number(seed),
});

describe(`${report.target.endpoint}, seed ${report.options.seed}`, () => {
  for (const [area, results] of groups(report.requirements))
    describe(area, () => {
      for (const result of results) it(`${result.level} ${result.id}`, (context) => hold(result, context));
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
function hold(
  { status, level, reason, finding }: RequirementResult,
  context: { skip(note?: string): void },
): void {
  if (status === 'passed') return;
  if (status === 'failed' && level === 'MUST')
    expect.fail(
      [finding?.message, `expected ${finding?.expected}`, `actual ${finding?.actual}`, finding?.curl].join(
        '\n',
      ),
    );
  context.skip(status === 'failed' ? `${level} broken: ${finding?.message}` : `${status}: ${reason}`);
}
