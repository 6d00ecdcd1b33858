import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../spec/json.js';
import type { Requirement } from '../../properties/requirement.js';
import { run } from './run.js';
import type { Behaviour } from './testing/fake-wire.js';
import { fault, tinyMemoryDb } from './testing/fake-wire.js';
import { creation, requirement, satisfied, violated } from './testing/rules.js';
import { runInput } from './testing/run-input.js';
import type { Report } from './events.js';
import type { Scenario } from '../../properties/scenario.js';

/** Creates a snapshot with a tag. */
const tagging: Scenario = {
  ...creation,
  name: 'tagging',
  async act(_, context) {
    const { name } = await context.leaseCluster();
    const Tags = [{ Key: 'a', Value: 'b' }];
    await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: context.freshName(), Tags });
  },
};

/** Sees every creation that counts, and holds where none was answered with a server error. */
const noServerError: Requirement = requirement('wire.no-server-error', ({ steps }) => {
  const index = steps.findIndex(
    ({ operation, standing, exchange: { outcome } }) =>
      operation === 'CreateSnapshot' &&
      standing.kind === 'counts' &&
      outcome.kind === 'refused' &&
      outcome.status >= 500,
  );
  return index < 0 ? satisfied : violated('server error', index);
});

const unavailable = fault('ServiceUnavailable', 503);

async function judged(isBusy: (input: JsonObject) => boolean): Promise<Report> {
  const tiny = tinyMemoryDb();
  const behave: Behaviour = (operation, input) =>
    operation === 'CreateSnapshot' && isBusy(input) ? unavailable : tiny.behave(operation, input);
  return run(
    runInput({
      behave,
      scenarios: [tagging],
      requirements: [noServerError],
      options: { runs: 10, concurrency: 1 },
    }),
  );
}

describe('noise', () => {
  it('that comes with one member every time, and not without it, is the answer to it', async () => {
    const report = await judged(({ Tags }) => Tags !== undefined);
    expect(report).toMatchObject({ verdict: 'nonconformant', requirements: [{ status: 'failed' }] });
  });

  it('that comes without the member too is load, and leaves the rules open', async () => {
    const report = await judged(({ SnapshotName }) => SnapshotName !== undefined);
    expect(report.verdict).toBe('inconclusive');
  });

  it('that is gone when the case is repeated was load, and what it kept waiting is run then', async () => {
    let busy = 3;
    const report = await judged(() => busy-- > 0);
    expect(report).toMatchObject({ verdict: 'conformant', requirements: [{ status: 'passed' }] });
  });
});
