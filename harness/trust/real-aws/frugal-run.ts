import type { Catalogue } from '../../../properties/catalogue.js';
import type { Operation } from '../../../spec/types.js';
import type { Demands } from '../../engine/demands.js';
import { givenRunOptions } from '../../given-run-options.js';
import type { MeasuredFrugalRun } from '../measured.js';
import { slowRun } from './slow-run.js';

const hourMs = 3_600_000;

/** What one frugal run comes to on the slow embedded MemoryDB, and after how many snapshots it had judged which rule. */
export async function frugalRun(
  catalogue: Catalogue,
  seed: number,
  demands: Demands,
): Promise<MeasuredFrugalRun> {
  const created = new Map<Operation, number>();
  const times = (operation: Operation): number => created.get(operation) ?? 0;
  const snapshots = (): number => times('CreateSnapshot') + times('CopySnapshot');
  const judgedAt = new Map<string, number>();
  let cases = 0;
  const requirements = catalogue.requirements.map((requirement) => ({
    ...requirement,
    judge: (observation: Parameters<typeof requirement.judge>[0]) => {
      const ruling = requirement.judge(observation);
      if (ruling.kind !== 'not-applicable' && !judgedAt.has(requirement.id))
        judgedAt.set(requirement.id, snapshots());
      return ruling;
    },
  }));
  const report = await slowRun(
    { ...catalogue, requirements },
    {
      options: givenRunOptions({ seed, profile: 'frugal' }),
      demands,
      reporters: [{ onEvent: ({ type }) => void (type === 'case-finished' && cases++) }],
    },
    (operation) => void created.set(operation, times(operation) + 1),
  );
  const ends = report.requirements.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return {
    seed,
    rules: ends.length,
    clusters: times('CreateCluster'),
    snapshots: snapshots(),
    cases,
    requests: report.requests,
    hours: Math.round((report.durationMs / hourMs) * 10) / 10,
    judged: ends.flatMap(({ id, level, status }) =>
      status === 'passed' ? [{ rule: id, level, snapshots: judgedAt.get(id) ?? 0 }] : [],
    ),
    leftOpen: ends.flatMap(({ id, level, status, reason = '' }) =>
      status === 'passed' ? [] : [{ rule: id, level, reason: `${status}: ${reason}` }],
    ),
  };
}
