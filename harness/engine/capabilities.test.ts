import { describe, expect, it } from 'vitest';
import { effectsOfRequest } from '../../spec/effects-of-request.js';
import { effects } from '../../spec/effects.js';
import { operations, type Operation } from '../../spec/types.js';
import { startReference } from '../reference/reference.js';
import { Caller } from './caller.js';
import { Capabilities, probe } from './capabilities.js';
import { Inventory } from './inventory.js';
import { Meter, unlimited } from './meter.js';
import { fakeTarget, fakeTime, fault, ok, type Behaviour } from './testing/fake-wire.js';

/** Probes a target that behaves so; answers what it was asked and what came of it. */
async function probing(behave: Behaviour, given: boolean) {
  const asked: (Operation | undefined)[] = [];
  const target = fakeTarget((operation, input) => {
    asked.push(operation);
    return behave(operation, input);
  });
  const meter = new Meter(unlimited, fakeTime());
  const inventory = new Inventory();
  const caller = new Caller(target, meter, inventory, new AbortController().signal);
  return { found: await probe(caller, 'fresh', given), asked, inventory };
}

describe('a probe', () => {
  it.each(operations)(
    'of %s changes nothing on a right target but what it is seen to create',
    async (operation) => {
      const reference = await startReference();
      const { plane } = reference;
      try {
        plane.call(operation, effects[operation].probe('fresh'));
        const made = effectsOfRequest(operation, effects[operation].probe('fresh')).creates;
        const clusters = made.flatMap(({ kind, name }) => (kind === 'cluster' ? [name] : []));
        expect([...plane.state.clusters.keys()]).toEqual(clusters);
        expect([...plane.state.snapshots.keys()]).toEqual([]);
      } finally {
        await reference.close();
      }
    },
  );

  it('notes what a target created that accepts anything', async () => {
    const { inventory } = await probing(() => ok({}), false);
    expect(inventory.all).toEqual(
      expect.arrayContaining([
        { kind: 'snapshot', name: null },
        { kind: 'snapshot', name: 'fresh' },
        { kind: 'cluster', name: 'fresh' },
      ]),
    );
    expect(inventory.all).toHaveLength(3);
  });
});

describe('the capabilities of a target', () => {
  it('are the operations that it does not say it lacks', async () => {
    const { found } = await probing(
      (operation) =>
        operation === 'CopySnapshot'
          ? fault('UnknownOperationException')
          : fault('InvalidParameterValueException'),
      false,
    );
    expect(found instanceof Capabilities && found.lacking).toEqual(['CopySnapshot']);
  });

  it('leave out all that makes, changes or removes clusters where the user gave one', async () => {
    const { found, asked } = await probing(() => fault('InvalidParameterValueException'), true);
    const untouched = ['CreateCluster', 'UpdateCluster', 'DeleteCluster'] as const;
    expect(found instanceof Capabilities && found.lacking).toEqual(untouched);
    for (const operation of untouched) expect(asked).not.toContain(operation);
  });
});
