import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Outcome } from '../wire/exchange.js';
import { Caller } from './caller.js';
import { Inventory } from './inventory.js';
import { Meter, unlimited } from './meter.js';
import { waitSettings } from './run-services.js';
import { removeAll, removeOnce } from './removal.js';
import { exchangeOf, fakeTarget, fakeTime, fault, ok, type Behaviour } from './testing/fake-wire.js';

const prefix = 'mc0007';
const everything = (): boolean => true;
const lost: Outcome = { kind: 'lost', loss: 'reset', detail: 'socket hang up' };

interface Setting {
  /** Snapshots and clusters that the run made. */
  readonly snapshots?: readonly Json[];
  readonly clusters?: readonly Json[];
  /** Names that it asked for, and believes to be refused. */
  readonly asked?: readonly string[];
  readonly askedClusters?: readonly string[];
  /** What the target called a snapshot when it was made. */
  readonly called?: (name: Json) => string | undefined;
  /** What the target answers to a deletion; nothing takes it on. */
  readonly onDelete?: (name: Json | undefined, operation: Operation) => Outcome | undefined;
  /** What the target lists at the nth time of asking, by operation. */
  readonly onList?: (operation: Operation, time: number, input: JsonObject) => Outcome;
  readonly can?: (operation: Operation) => boolean;
  readonly signal?: AbortSignal;
  readonly hurry?: AbortSignal;
  readonly endMs?: number;
}

function nameIn(input: JsonObject): Json | undefined {
  return 'SnapshotName' in input ? input['SnapshotName'] : input['ClusterName'];
}

/** A run that has made some things, and the requests that it sends from now on. */
function runThatMade({
  snapshots = [],
  clusters = [],
  asked = [],
  askedClusters = [],
  called = () => undefined,
  onDelete,
  onList,
  can,
  signal,
  hurry = new AbortController().signal,
  endMs,
}: Setting) {
  const sent: { operation: Operation | undefined; input: JsonObject }[] = [];
  const listed = new Map<Operation, number>();
  const behave: Behaviour = (operation, input) => {
    sent.push({ operation, input });
    if (operation === 'DescribeSnapshots' || operation === 'DescribeClusters') {
      const time = listed.get(operation) ?? 0;
      listed.set(operation, time + 1);
      return onList?.(operation, time, input) ?? ok({});
    }
    if (operation === undefined) return fault('UnknownOperationException');
    return onDelete?.(nameIn(input), operation) ?? ok({});
  };
  const inventory = new Inventory(prefix, undefined);
  for (const SnapshotName of snapshots)
    inventory.note(
      'CreateSnapshot',
      { SnapshotName },
      exchangeOf(ok({ Snapshot: { Name: called(SnapshotName) ?? null } })),
    );
  for (const SnapshotName of asked) inventory.willSend('CreateSnapshot', { SnapshotName });
  for (const ClusterName of askedClusters) inventory.willSend('CreateCluster', { ClusterName });
  for (const ClusterName of clusters) inventory.note('CreateCluster', { ClusterName }, exchangeOf(ok({})));
  const time = fakeTime();
  const spent = new Meter({ ...unlimited, maxRequests: 0 }, time);
  const uninterrupted = new AbortController().signal;
  const caller = new Caller(fakeTarget(behave), spent, inventory, signal ?? uninterrupted, time, hurry);
  const times = { consistencyWindowMs: 1_000, settleTimeoutMs: 1_000 };
  const waits = waitSettings(times, time, 'clean-up', hurry);
  const removal = async () => removeAll(caller, can ?? everything, waits, endMs);
  const deleted = () =>
    sent.flatMap(({ operation, input }) => (operation?.startsWith('Delete') ? [nameIn(input)] : []));
  return { caller, removal, sent, deleted, time };
}

describe('asking once to remove a thing', () => {
  const thing = { kind: 'snapshot', name: 'one' } as const;
  it.each<[string, Outcome, boolean]>([
    ['taken on', ok({}), true],
    ['of what is not there', fault('SnapshotNotFoundFault', 404), true],
    ['of what another thing is not there for', fault('ClusterNotFoundFault', 404), false],
    ['refused', fault('InvalidSnapshotStateFault'), false],
    ['lost', lost, false],
  ])('is done with where the deletion is %s: %o', async (_, outcome, isDone) => {
    const { caller } = runThatMade({ snapshots: ['one', 'two'], onDelete: () => outcome });
    expect(await removeOnce(thing, caller)).toBe(isDone);
    expect(caller.inventory.all.map(({ name }) => name)).toEqual(isDone ? ['two'] : ['one', 'two']);
  });

  it('names it as it was asked for, a usable name or not', async () => {
    const { caller, sent } = runThatMade({ snapshots: ['one', '', null, 7, ['a']], clusters: ['one'] });
    for (const name of ['one', '', null, 7, ['a']]) await removeOnce({ kind: 'snapshot', name }, caller);
    await removeOnce({ kind: 'cluster', name: 'one' }, caller);
    expect(sent).toEqual([
      ...['one', '', null, 7, ['a']].map((SnapshotName) => ({
        operation: 'DeleteSnapshot',
        input: { SnapshotName },
      })),
      { operation: 'DeleteCluster', input: { ClusterName: 'one' } },
    ]);
  });
});

describe('removing all that a run made', () => {
  it('leaves nothing, snapshots first', async () => {
    const { caller, removal, deleted } = runThatMade({
      snapshots: ['s1', 's2', null],
      clusters: ['c1', 'c2'],
    });
    expect(await removal()).toEqual([]);
    expect(deleted()).toEqual(['s1', 's2', null, 'c1', 'c2']);
    expect(caller.inventory.all).toEqual([]);
  });

  it('goes on after an interrupt, and though no budget is left', async () => {
    const { removal, deleted } = runThatMade({ snapshots: ['s1'], signal: AbortSignal.abort() });
    expect(await removal()).toEqual([]);
    expect(deleted()).toEqual(['s1']);
  });

  it('asks again while the target does not take a deletion on', async () => {
    let refusals = 3;
    const { removal, deleted } = runThatMade({
      clusters: ['c1'],
      onDelete: () => (refusals-- > 0 ? fault('InvalidClusterStateFault') : undefined),
    });
    expect(await removal()).toEqual([]);
    expect(deleted()).toHaveLength(4);
  });

  it('lists what is left with the last reason for it', async () => {
    const answers: Readonly<Record<string, Outcome>> = {
      busy: fault('InvalidSnapshotStateFault'),
      untyped: { kind: 'refused', status: 409, type: undefined, message: undefined, body: undefined },
      silent: lost,
    };
    const { removal } = runThatMade({
      snapshots: ['busy', 'gone', 'untyped', 'silent', ''],
      onList: () => ok({ Snapshots: [{ Name: 'untyped' }] }),
      onDelete: (name) => (name === '' ? fault('InvalidParameterValueException') : answers[String(name)]),
    });
    const left = await removal();
    expect(left.every(({ kind }) => kind === 'snapshot')).toBe(true);
    expect(Object.fromEntries(left.map(({ name, reason }) => [name, reason]))).toEqual({
      '""': 'DeleteSnapshot answered InvalidParameterValueException',
      busy: 'DeleteSnapshot answered InvalidSnapshotStateFault',
      silent: 'DeleteSnapshot was not answered',
      untyped: 'DeleteSnapshot answered 409',
    });
  });

  it('lists all of what the target has no operation to remove, without asking', async () => {
    const { removal, deleted } = runThatMade({
      snapshots: ['s1'],
      clusters: ['c1'],
      can: (operation) => operation !== 'DeleteCluster',
    });
    expect(await removal()).toEqual([
      { kind: 'cluster', name: 'c1', reason: 'The target does not answer DeleteCluster.' },
    ]);
    expect(deleted()).toEqual(['s1']);
  });

  it('ends where the target is gone', async () => {
    const { removal } = runThatMade({
      snapshots: Array.from({ length: 30 }, (_, index) => `s${index}`),
      onDelete: () => ({ kind: 'lost', loss: 'timed-out', detail: '' }),
    });
    const left = await removal();
    expect(left).toHaveLength(30);
    expect(left[0]?.reason).toBe('The target left 20 requests without an answer.');
  });
});

describe('a refusal that names no known error', () => {
  const page: Outcome = {
    kind: 'refused',
    status: 404,
    type: undefined,
    message: undefined,
    body: undefined,
  };

  it.each([page, fault('No')])('leaves it to the list what is gone: %o', async (refusal) => {
    const { removal, time, sent } = runThatMade({ snapshots: ['s1', 's2'], onDelete: () => refusal });
    expect(await removal()).toEqual([]);
    expect(time.now()).toBeLessThan(2_000);
    expect(sent.at(-1)?.operation).toBe('DescribeClusters');
  });

  it('is no word at all where the target does not list', async () => {
    const { removal } = runThatMade({
      snapshots: ['s1'],
      onDelete: () => page,
      can: (operation) => operation === 'DeleteSnapshot',
    });
    expect(await removal()).toEqual([
      { kind: 'snapshot', name: 's1', reason: 'DeleteSnapshot answered 404' },
    ]);
  });

  it('is enough where the target accepted the deletion before', async () => {
    const { caller, removal, time } = runThatMade({ snapshots: ['s1'], onDelete: () => page });
    caller.inventory.note('DeleteSnapshot', { SnapshotName: 's1' }, exchangeOf(ok({})));
    expect(await removal()).toEqual([]);
    expect(time.now()).toBe(0);
  });
});

describe('a clean-up', () => {
  it('asks for all that is known to be there before it looks for more', async () => {
    const { removal, sent } = runThatMade({ snapshots: ['s1'], clusters: ['c1'] });
    await removal();
    expect(sent.map(({ operation }) => operation)).toEqual([
      'DeleteSnapshot',
      'DeleteCluster',
      'DescribeSnapshots',
      'DescribeClusters',
    ]);
  });

  it('that is hurried sends nothing more, and lists what is left', async () => {
    const hurry = new AbortController();
    const { removal, sent } = runThatMade({
      snapshots: ['s1', 's2'],
      clusters: ['c1'],
      hurry: hurry.signal,
      onDelete: () => {
        hurry.abort();
        return fault('InvalidSnapshotStateFault');
      },
    });
    const left = await removal();
    expect(left.map(({ name }) => name)).toEqual(['s1', 's2', 'c1']);
    expect(left[2]?.reason).toBe('The clean-up was cut short by a second interrupt.');
    expect(sent.length).toBeLessThanOrEqual(2);
  });

  it('ends at its time, however many things are left', async () => {
    const { removal, sent } = runThatMade({
      snapshots: ['s1'],
      clusters: ['c1'],
      endMs: 500,
      onDelete: () => fault('InvalidClusterStateFault'),
      onList: () => ok({}),
    });
    const left = await removal();
    expect(left.map(({ reason }) => reason)).toContain('The time for the clean-up was over.');
    expect(left).toHaveLength(2);
    expect(sent.length).toBeLessThan(40);
  });
});

describe('a list that is late', () => {
  const names = Array.from({ length: 30 }, (_, index) => `mc0007aaaa${String(index).padStart(2, '0')}`);

  it('reports nothing that is gone', async () => {
    const setting = runThatMade({
      snapshots: names,
      asked: names,
      onList: (operation) =>
        ok(
          operation === 'DescribeSnapshots' && setting.time.now() < 800
            ? { Snapshots: names.map((Name) => ({ Name, Status: 'available' })) }
            : {},
        ),
    });
    expect(await setting.removal()).toEqual([]);
    expect(setting.deleted()).toHaveLength(30);
  });

  it('waits for a cluster that is being deleted, and tells of one that stays so', async () => {
    const until = (endMs: number) => {
      const setting = runThatMade({
        clusters: ['mc0007aaaacc'],
        onList: (operation) =>
          ok(
            operation === 'DescribeClusters' && setting.time.now() < endMs
              ? { Clusters: [{ Name: 'mc0007aaaacc', Status: 'deleting' }] }
              : {},
          ),
      });
      return setting.removal();
    };
    expect(await until(900)).toEqual([]);
    expect(await until(Infinity)).toEqual([
      {
        kind: 'cluster',
        name: 'mc0007aaaacc',
        reason: 'The target says that it is deleting it, and lists it still.',
      },
    ]);
  });
});

describe('what the target lists', () => {
  const listing =
    (snapshots: readonly Json[], still: readonly Json[] = []) =>
    (operation: Operation, time: number): Outcome =>
      ok(operation === 'DescribeSnapshots' ? { Snapshots: [...(time === 0 ? snapshots : still)] } : {});

  it('is removed where the run asked for it, and nothing else is', async () => {
    const names = ['mc0007aaaaaa', 'MC0007bbbbbb', 'mc0008aaaaaa', 'mine', 'xmc0007', 'mc000'];
    const { removal, deleted } = runThatMade({
      asked: ['mc0007aaaaaa', 'mc0007bbbbbb'],
      onList: listing(names.map((Name) => ({ Name }))),
    });
    expect(await removal()).toEqual([]);
    expect(deleted()).toEqual(['mc0007aaaaaa', 'MC0007bbbbbb']);
  });

  it('is removed among the clusters too', async () => {
    const { removal, sent } = runThatMade({
      askedClusters: ['mc0007aaaacc'],
      onList: (operation, time) =>
        ok(operation === 'DescribeClusters' && time === 0 ? { Clusters: [{ Name: 'mc0007aaaacc' }] } : {}),
    });
    expect(await removal()).toEqual([]);
    expect(sent).toContainEqual({ operation: 'DeleteCluster', input: { ClusterName: 'mc0007aaaacc' } });
  });

  it('is left alone where it is going already, or has no name', async () => {
    const items: JsonObject[] = [
      { Name: 'mc0007aaaa0a', Status: 'deleting' },
      { Status: 'available' },
      { Name: 7 },
    ];
    const { removal, deleted } = runThatMade({ onList: listing(items) });
    expect(await removal()).toEqual([]);
    expect(deleted()).toEqual([]);
  });

  it('is gone where all that is listed of it says that it is deleted', async () => {
    const { removal, deleted } = runThatMade({
      asked: ['mc0007aaaa0a'],
      onList: listing([{ Name: 'mc0007aaaa0a', Status: 'deleted' }]),
    });
    expect(await removal()).toEqual([]);
    expect(deleted()).toEqual([]);
  });

  it('is asked for once where it is known already', async () => {
    const { removal, deleted } = runThatMade({
      snapshots: ['MC0007aaaa0a'],
      onList: listing([{ Name: 'mc0007AAAA0A' }, { Name: 'mc0007aaaa0a' }]),
    });
    expect(await removal()).toEqual([]);
    expect(deleted()).toHaveLength(1);
  });

  it('is left over where it is listed still, after the target said that it was deleted', async () => {
    const items = [{ Name: 'mc0007aaaa0a' }, { Name: 'mc0007aaaa0b' }];
    const { removal } = runThatMade({
      asked: ['mc0007aaaa0a', 'mc0007aaaa0b'],
      onList: listing(items, [...items, { Name: 'mc0007aaaa0c', Status: 'deleting' }]),
      onDelete: (name) => (name === 'mc0007aaaa0b' ? fault('InvalidSnapshotStateFault') : undefined),
    });
    expect(await removal()).toEqual([
      { kind: 'snapshot', name: 'mc0007aaaa0b', reason: 'DeleteSnapshot answered InvalidSnapshotStateFault' },
      {
        kind: 'snapshot',
        name: 'mc0007aaaa0a',
        reason: 'The target said it was deleted, and lists it still.',
      },
    ]);
  });

  it('is read to its last page', async () => {
    const pages: Readonly<Record<string, JsonObject>> = {
      none: { Snapshots: [{ Name: 'mc0007aaaa0a' }], NextToken: '2' },
      2: { Snapshots: [{ Name: 'mc0007aaaa0b' }], NextToken: '3' },
      3: { Snapshots: [{ Name: 'mc0007aaaa0c' }], NextToken: '' },
    };
    const { removal, deleted } = runThatMade({
      asked: ['mc0007aaaa0a', 'mc0007aaaa0b', 'mc0007aaaa0c'],
      onList: (operation, time, { NextToken }) =>
        ok((operation === 'DescribeSnapshots' && time < 3 && pages[String(NextToken ?? 'none')]) || {}),
    });
    expect(await removal()).toEqual([]);
    expect(deleted()).toEqual(['mc0007aaaa0a', 'mc0007aaaa0b', 'mc0007aaaa0c']);
  });

  it('is read for a hundred pages at most, and no page twice', async () => {
    const readOf = async (token: (time: number) => Json) => {
      const { removal, sent } = runThatMade({
        onList: (_, time) => ok({ NextToken: token(time) }),
        can: (operation) => operation === 'DescribeSnapshots',
      });
      await removal();
      return sent.length;
    };
    expect(await readOf((time) => String(time))).toBe(100);
    expect(await readOf(() => 'again')).toBe(2);
    for (const last of [7, '', null]) expect(await readOf(() => last)).toBe(1);
  });

  it('is nothing where the target does not list, or answers with a fault', async () => {
    const refusing = runThatMade({ snapshots: ['s1'], onList: () => fault('InternalFailure', 500) });
    expect(await refusing.removal()).toEqual([]);
    const lacking = runThatMade({ snapshots: ['s1'], can: (operation) => operation === 'DeleteSnapshot' });
    expect(await lacking.removal()).toEqual([]);
    expect(lacking.sent).toHaveLength(1);
  });

  it('is left alone, and told, where the run asked for no such name: a flood of them too', async () => {
    const flood = Array.from({ length: 100_000 }, (_, index) => ({
      Name: `mc0007${String(index).padStart(6, '0')}`,
    }));
    const { removal, deleted } = runThatMade({ snapshots: ['s1'], onList: listing(flood, flood) });
    const left = await removal();
    expect(deleted()).toEqual(['s1']);
    expect(left).toHaveLength(1_000);
    expect(left[0]).toEqual({
      kind: 'snapshot',
      name: 'mc0007000000',
      reason: 'The run asked for no such name, so it was left alone.',
    });
  });
});

describe('what a target stores under another name than was asked for', () => {
  const missing = (names: readonly Json[]) => (name: Json | undefined) =>
    names.includes(name ?? null) ? undefined : fault('SnapshotNotFoundFault', 404);

  it('is removed where that is the text of what was asked for', async () => {
    const { caller, removal, deleted } = runThatMade({
      snapshots: [true, 5],
      called: (name) => (name === true ? 'True' : '5'),
      onDelete: missing(['True', 5]),
    });
    expect(await removal()).toEqual([]);
    expect(deleted()).toEqual(['True', '5', 5]);
    expect(caller.inventory.all).toEqual([]);
  });

  it('is told where it is not, and what is called so is left alone', async () => {
    const { removal, deleted } = runThatMade({
      snapshots: [null, 'mc0007000100'],
      called: () => 'prod-backup',
      onDelete: missing([]),
    });
    const left = await removal();
    expect(left.map(({ name }) => name)).toEqual(['null', 'mc0007000100']);
    expect(left[0]?.reason).toContain('called it "prod-backup"');
    expect(deleted()).toEqual([null, 'mc0007000100']);
  });

  it('is no matter where the target removes it under the name that was asked for', async () => {
    const { removal } = runThatMade({ snapshots: ['mc0007000100'], called: () => 'prod-backup' });
    expect(await removal()).toEqual([]);
  });
});
