import { describe, expect, it } from 'vitest';
import { effectsOfRequest } from '../../spec/effects-of-request.js';
import { effects } from '../../spec/effects.js';
import { operations, type Operation } from '../../spec/types.js';
import { startReference } from '../reference/reference.js';
import type { Outcome } from '../wire/exchange.js';
import { Caller } from './caller.js';
import { Interrupted } from './case-aborted.js';
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
  const time = fakeTime();
  const meter = new Meter(unlimited, time);
  const inventory = new Inventory('mc0007', undefined);
  const caller = new Caller(target, meter, inventory, new AbortController().signal, time);
  return { found: await probe(caller, 'mc0007000000', given), asked, inventory };
}

describe('a probe', () => {
  it.each(operations)(
    'of %s changes nothing on a right target but what it is seen to create',
    async (operation) => {
      const reference = await startReference();
      const { plane } = reference;
      try {
        plane.call(operation, effects[operation].probe('mc0007000000'));
        const made = effectsOfRequest(operation, effects[operation].probe('mc0007000000')).creates;
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
        expect.objectContaining({ kind: 'snapshot', name: null }),
        expect.objectContaining({ kind: 'snapshot', name: 'mc0007000000' }),
        expect.objectContaining({ kind: 'cluster', name: 'mc0007000000' }),
      ]),
    );
    expect(inventory.all).toHaveLength(3);
  });
});

describe('a probe that is interrupted', () => {
  it('ends when every question has ended, with all noted that they may have made', async () => {
    const controller = new AbortController();
    const late = async (): Promise<Outcome> => {
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      return ok({});
    };
    const target = fakeTarget((operation) => {
      if (operation === 'CreateCluster') {
        controller.abort();
        return late();
      }
      return fault('InvalidParameterValueException');
    });
    const inventory = new Inventory('mc0007', undefined);
    const time = fakeTime();
    const caller = new Caller(target, new Meter(unlimited, time), inventory, controller.signal, time);
    await expect(probe(caller, 'mc0007000000', false)).rejects.toThrow(Interrupted);
    expect(inventory.all).toEqual([{ kind: 'cluster', name: 'mc0007000000' }]);
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
    const { found, asked } = await probing(
      (operation) =>
        operation === 'ListTags' ? fault('SnapshotNotFoundFault') : fault('InvalidParameterValueException'),
      true,
    );
    const untouched = ['CreateCluster', 'UpdateCluster', 'DeleteCluster'] as const;
    expect(found).toMatchObject({ lacking: [], withheld: untouched });
    for (const operation of untouched) expect(asked).not.toContain(operation);
  });
});

describe('a target whose refusals are pages', () => {
  const page: Outcome = { kind: 'garbled', status: 200, reason: 'the body is not JSON' };
  const untyped: Outcome = {
    kind: 'refused',
    status: 404,
    type: undefined,
    message: undefined,
    body: undefined,
  };
  const inXml: Outcome = {
    kind: 'refused',
    status: 400,
    type: { name: 'InvalidAction', raw: 'InvalidAction', place: 'XML' },
    message: undefined,
    body: undefined,
  };

  it.each([page, { ...untyped, status: 400 }, inXml])(
    'is no MemoryDB where all else is a page too, which a handful of requests tells: %j',
    async (outcome) => {
      const { found, asked } = await probing(() => outcome, false);
      expect(found).toMatchObject({ verdict: expect.stringMatching(/inconclusive|unsupported/) });
      expect(asked.length).toBeLessThanOrEqual(3);
    },
  );

  it.each([page, { ...untyped, status: 400 }])(
    'is judged where its lists are in the protocol, and has what it answers with 404: %j',
    async (outcome) => {
      const { found } = await probing(
        (operation, input) =>
          operation === 'CreateSnapshot'
            ? outcome
            : Object.keys(input).length === 0
              ? ok({ Snapshots: [] })
              : untyped,
        false,
      );
      expect(found instanceof Capabilities && found.lacking).toEqual([]);
    },
  );
});

describe('a service without MemoryDB', () => {
  it.each([fault('InvalidRequestException'), fault('InternalError', 500)])(
    'is seen by the one error that it gives to everything, within twenty requests: %j',
    async (outcome) => {
      const { found, asked } = await probing(() => outcome, false);
      expect(found).toMatchObject({
        verdict: 'unsupported',
        reason: expect.stringContaining('MemoryDB is not there'),
      });
      expect(asked.length).toBeLessThanOrEqual(20);
    },
  );
});

describe('a target that is too busy for the first question', () => {
  const busyFor = (isMeant: (operation: Operation | undefined) => boolean): Behaviour => {
    return (operation) =>
      isMeant(operation) ? fault('ServiceUnavailable', 503) : fault('SnapshotNotFoundFault');
  };

  it('is judged where another is answered', async () => {
    const { found } = await probing(
      busyFor((operation) => operation === 'CreateSnapshot'),
      false,
    );
    expect(found).toBeInstanceOf(Capabilities);
  });

  it('is left alone where it is too busy for another one too', async () => {
    const { found, asked } = await probing(
      busyFor(() => true),
      false,
    );
    expect(found).toMatchObject({ verdict: 'inconclusive', reason: expect.stringContaining('too busy') });
    expect(asked.length).toBeLessThanOrEqual(6);
  });
});

describe('the answer that says that an operation is lacking', () => {
  const untyped = (status: number): Outcome => ({
    kind: 'refused',
    status,
    type: undefined,
    message: undefined,
    body: undefined,
  });
  it('is known to be refused to the caller, and not whether it is there, where access is denied', async () => {
    const { found } = await probing(
      (operation) =>
        fault(operation === 'ListTags' ? 'AccessDeniedException' : 'InvalidParameterValueException'),
      false,
    );
    expect(found).toMatchObject({ lacking: [], refusingCaller: ['ListTags'] });
    expect(found instanceof Capabilities && found.can('ListTags')).toBe(false);
  });

  const lacks = async (outcome: Outcome): Promise<boolean> => {
    const refusal = fault('InvalidParameterValueException');
    const { found } = await probing((operation) => (operation === 'ListTags' ? outcome : refusal), false);
    return found instanceof Capabilities && found.lacking.length > 0;
  };

  it.each<[string, Outcome]>([
    ['an unknown operation', fault('UnknownOperationException')],
    ['an unsupported one', fault('UnsupportedOperation')],
    ['one that is not implemented', fault('NotImplemented', 500)],
    ['an invalid action', fault('InvalidAction')],
    ['an unknown action', fault('UnknownAction')],
    ['501', fault('Whatever', 501)],
    ['404 without a type', untyped(404)],
    ['405 without a type', untyped(405)],
  ])('is %s', async (_, outcome) => {
    expect(await lacks(outcome)).toBe(true);
  });

  it.each<[string, Outcome]>([
    ['404 with a type', fault('SnapshotNotFoundFault', 404)],
    ['400 without a type', untyped(400)],
    ['a failure of the server', fault('InternalFailure', 500)],
    ['a type that only has such a name in it', fault('MyInvalidAction')],
    ['none at all', { kind: 'lost', loss: 'reset', detail: '' }],
    ['no JSON', { kind: 'garbled', status: 200, reason: '' }],
  ])('is not %s', async (_, outcome) => {
    expect(await lacks(outcome)).toBe(false);
  });
});

describe('a failure of the server', () => {
  it('is asked for again, three times in all, before it counts', async () => {
    const attempts = async (outcomes: readonly Outcome[]) => {
      const left = [...outcomes];
      const { found, asked } = await probing(
        (operation) => (operation === 'CreateSnapshot' ? (left.shift() ?? ok({})) : ok({})),
        false,
      );
      const isKnown = found instanceof Capabilities && found.can('CreateSnapshot');
      return [isKnown, asked.filter((operation) => operation === 'CreateSnapshot').length];
    };
    const failed = fault('InternalFailure', 500);
    expect(await attempts([failed, failed])).toEqual([true, 3]);
    expect(await attempts([failed, failed, failed, fault('UnknownOperation')])).toEqual([true, 3]);
    expect(await attempts([fault('Other', 499)])).toEqual([true, 1]);
    expect(await attempts([{ kind: 'lost', loss: 'reset', detail: '' }])).toEqual([true, 1]);
  });

  it('is not asked for again where it says that the operation is lacking', async () => {
    const { asked } = await probing(() => fault('NotImplemented', 501), false);
    expect(asked).toEqual(['CreateSnapshot']);
  });
});

describe('a target that can not be judged', () => {
  it.each<[string, Outcome, string, RegExp]>([
    [
      'is not there',
      { kind: 'lost', loss: 'unreachable', detail: 'connect ECONNREFUSED' },
      'inconclusive',
      /^Nothing answers there: connect ECONNREFUSED\./,
    ],
    [
      'does not speak HTTP',
      { kind: 'lost', loss: 'not-http', detail: 'Parse Error' },
      'inconclusive',
      /^What answers there does not speak HTTP: Parse Error\./,
    ],
    [
      'refuses the credentials',
      fault('UnrecognizedClientException'),
      'inconclusive',
      /^The target refuses these credentials: .*UnrecognizedClientException/,
    ],
    [
      'lacks CreateSnapshot',
      fault('UnknownOperationException'),
      'unsupported',
      /^The target does not answer CreateSnapshot\.$/,
    ],
    [
      'answers no request',
      { kind: 'lost', loss: 'reset', detail: 'socket hang up' },
      'inconclusive',
      /^No request got an answer: socket hang up\./,
    ],
  ])('is one that %s', async (_, outcome, verdict, reason) => {
    const { found } = await probing(() => outcome, false);
    expect(found).toEqual({ verdict, reason: expect.stringMatching(reason) });
  });

  it('is asked nothing more', async () => {
    expect((await probing(() => fault('UnknownOperationException'), false)).asked).toHaveLength(1);
  });

  it('is not one that answers some requests', async () => {
    const { found } = await probing(
      (operation) => (operation === 'ListTags' ? ok({}) : { kind: 'lost', loss: 'reset', detail: '' }),
      false,
    );
    expect(found).toBeInstanceOf(Capabilities);
  });
});
