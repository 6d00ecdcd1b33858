import { describe, expect, it } from 'vitest';
import { snapshotNamed, withCluster } from '../oracle/model-state.js';
import { usualCluster } from '../../properties/testing/observation-builder.js';
import { NotTheRunsOwn, OperationUnsupported } from './case-aborted.js';
import { CaseHoldings } from './case-holdings.js';
import { StepRecorder } from './step-recorder.js';
import { fakeTarget, ok, type Behaviour } from './testing/fake-wire.js';
import { services } from './testing/services.js';

/** Names of the run. */
const there = 'mc0007000100';
const made = 'mc0007000101';

const recorderOn = (behave: Behaviour) => {
  const shared = services({ target: fakeTarget(behave) }, ['CopySnapshot']);
  const own = new CaseHoldings(shared.caller.inventory, 'mc0007', 1);
  const recorder = new StepRecorder(shared, own);
  recorder.assume((known) => withCluster(known, there, usualCluster));
  return { recorder, inventory: shared.caller.inventory };
};

describe('a request that names no operation', () => {
  it('is recorded, and known, as what it was bent from', async () => {
    const { recorder, inventory } = recorderOn(() => ok({}));
    const input = { ClusterName: there, SnapshotName: made };
    const step = await recorder.exchange({
      operation: undefined,
      input: undefined,
      request: { body: JSON.stringify(input), intended: { operation: 'CreateSnapshot', input } },
      role: 'subject',
    });
    expect(step).toMatchObject({ operation: undefined, about: 'CreateSnapshot', input: undefined });
    expect(snapshotNamed(recorder.state, made)?.presence).toBe('present');
    expect(inventory.all).toEqual([{ kind: 'snapshot', name: made }]);
  });

  it('is not sent where it was bent from nothing: it could do anything', async () => {
    const { recorder, inventory } = recorderOn(() => ok({}));
    const bent = {
      operation: undefined,
      input: undefined,
      request: { body: '{}' },
      role: 'subject',
    } as const;
    await expect(recorder.exchange(bent)).rejects.toThrow(NotTheRunsOwn);
    expect(recorder.steps).toEqual([]);
    expect(inventory.all).toEqual([]);
  });
});

describe('what another case of the run made', () => {
  it.each(['TagResource', 'UntagResource'] as const)('keeps its tags: %s is not sent', async (operation) => {
    const { recorder } = recorderOn(() => ok({}));
    const ResourceArn = 'arn:aws:memorydb:us-east-1:123456789012:snapshot/mc0007000201';
    const input = { ResourceArn, Tags: [], TagKeys: [] };
    await expect(recorder.call(operation, input, 'setup')).rejects.toThrow(NotTheRunsOwn);
    expect(recorder.steps).toEqual([]);
  });
});

describe('an operation that the target lacks', () => {
  it('is not sent', async () => {
    const { recorder } = recorderOn(() => ok({}));
    await expect(recorder.call('CopySnapshot', {}, 'subject')).rejects.toThrow(OperationUnsupported);
    expect(recorder.steps).toEqual([]);
  });
});
