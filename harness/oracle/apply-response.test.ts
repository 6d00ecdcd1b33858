import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../spec/json.js';
import {
  knowing,
  observe,
  refusal,
  usualKnown,
  windowMs,
  type StepPlan,
} from '../../properties/testing/observation-builder.js';
import { clusterNamed, snapshotNamed, type ModelState } from './model-state.js';
import { never } from './moments.js';
import { applyResponse } from './apply-response.js';
import { countPossibleCreations, weaken } from './weaken.js';

function after(plan: StepPlan, known: ModelState = usualKnown): ModelState {
  const [step] = observe(plan).steps;
  return step === undefined ? known : applyResponse(known, step, windowMs);
}

const made = (known: ModelState) => clusterNamed(known, 'there')?.snapshotsMade;
const presence = (known: ModelState) => snapshotNamed(known, 'new')?.presence;
const missed: StepPlan = {
  operation: 'DescribeSnapshots',
  input: { SnapshotName: 'new' },
  answer: refusal('SnapshotNotFoundFault', 404),
};
const deletion: StepPlan = {
  operation: 'DeleteSnapshot',
  input: { SnapshotName: 'new' },
  answer: { body: {} },
};

describe('after a creation', () => {
  it('that was accepted, the snapshot is there, its cluster may be busy, and one more is made', () => {
    const known = after({});
    expect(presence(known)).toBe('present');
    expect(clusterNamed(known, 'there')?.available).toBe('in-doubt');
    expect(made(known)).toEqual({ min: 1, max: 1 });
  });

  it('that was refused, nothing has changed', () => {
    expect(after({ answer: refusal('InvalidClusterStateFault') })).toBe(usualKnown);
  });

  it.each<[string, StepPlan]>([
    ['was lost', { lost: 'reset' }],
    ['failed inside the server', { answer: refusal('InternalFailure', 500) }],
    [
      'was refused after an attempt that may have worked',
      { answer: refusal('SnapshotAlreadyExistsFault'), maybeApplied: true },
    ],
  ])('whose answer %s, it may be there, and may count', (_, plan) => {
    const known = after(plan);
    expect(presence(known)).toBe('in-doubt');
    expect(made(known)).toEqual({ min: 0, max: 1 });
  });

  it('of a copy, it is of the cluster of its source, and has its tags', () => {
    const tags = [{ Key: 'a', Value: 'b' }];
    const copied = after(
      {
        operation: 'CopySnapshot',
        input: { SourceSnapshotName: 'NEW', TargetSnapshotName: 'Copy' },
        answer: { body: { Snapshot: { Name: 'copy' } } },
      },
      knowing({ tags }),
    );
    expect(snapshotNamed(copied, 'copy')).toMatchObject({
      presence: 'present',
      incarnation: 1,
      requestedName: 'Copy',
      cluster: 'there',
      created: { Name: 'copy' },
      tags,
      tagsFrom: 'snapshot',
      originTags: tags,
      deletionPending: false,
    });
    expect(snapshotNamed(copied, 'new')?.wasCopied).toBe(true);
    // Whether a copy counts towards the quota of the cluster is not documented.
    expect(clusterNamed(copied, 'there')).toEqual({
      ...clusterNamed(usualKnown, 'there'),
      snapshotsMade: { min: 0, max: 1 },
    });
  });

  it('under a name that is none, its cluster may be busy, and no more is known', () => {
    const known = after({ input: { ClusterName: 'there', SnapshotName: 5 } });
    expect(clusterNamed(known, 'there')?.available).toBe('in-doubt');
    expect(made(known)).toEqual({ min: 0, max: 0 });
    expect(known.snapshots).toEqual(usualKnown.snapshots);
  });

  it('knows the tags of the request, or those of the cluster', () => {
    const tags = [{ Key: 'a', Value: 'b' }];
    const given = snapshotNamed(
      after({ input: { ClusterName: 'there', SnapshotName: 'new', Tags: tags } }),
      'new',
    );
    expect(given).toMatchObject({ tags, tagsFrom: 'request' });
    expect(snapshotNamed(after({}), 'new')).toMatchObject({ tags: [], tagsFrom: 'cluster' });
  });
});

describe('after a change of tags', () => {
  const input = { ResourceArn: 'arn:aws:memorydb:us-east-1:123456789012:snapshot/new' };
  const tags = [{ Key: 'a', Value: '1' }];
  const put = { operation: 'TagResource', input: { ...input, Tags: [{ Key: 'b', Value: '2' }] } } as const;
  const taken = { operation: 'UntagResource', input: { ...input, TagKeys: ['a', 'c'] } } as const;
  const tagsOf = (known: ModelState) => snapshotNamed(known, 'new')?.tags;

  it('the tags are those there were and those that were put, less those taken off', () => {
    const both = after(put, knowing({ tags }));
    expect(tagsOf(both)).toEqual([...tags, { Key: 'b', Value: '2' }]);
    expect(tagsOf(after(taken, both))).toEqual([{ Key: 'b', Value: '2' }]);
    const changes = snapshotNamed(after(taken, both), 'new')?.tagChanges;
    expect(changes).toMatchObject({ last: 'take', put: new Set(['b']), taken: new Set(['a', 'c']) });
  });

  it('they are as before if it was refused, and not known if its answer was lost', () => {
    expect(tagsOf(after({ ...put, answer: refusal('InvalidARNFault') }, knowing({ tags })))).toEqual(tags);
    expect(tagsOf(after({ ...put, lost: 'reset' }, knowing({ tags })))).toBeUndefined();
    expect(tagsOf(after(put, knowing({ tags: undefined })))).toBeUndefined();
  });
});

describe('after a deletion', () => {
  it('the snapshot is leaving, and gone once it is not found', () => {
    const leaving = after(deletion, knowing());
    expect(snapshotNamed(leaving, 'new')).toMatchObject({ presence: 'in-doubt', deletionPending: true });
    const look: StepPlan = {
      operation: 'DescribeSnapshots',
      input: { SnapshotName: 'new' },
      answer: refusal('SnapshotNotFoundFault', 404),
    };
    expect(presence(after(look, leaving))).toBe('absent');
  });

  it('"not found" in answer to another deletion settles it too, in answer to a copy it does not', () => {
    const answer = refusal('SnapshotNotFoundFault', 404);
    const leaving = after(deletion, knowing());
    expect(presence(after({ ...deletion, answer }, leaving))).toBe('absent');
    const input = { SourceSnapshotName: 'new', TargetSnapshotName: 'copy' };
    expect(presence(after({ operation: 'CopySnapshot', input, answer }, leaving))).toBe('in-doubt');
  });

  it.each([
    ['of a moment before it was created', windowMs - 1, never],
    ['of a moment when it had to be there, were it not deleted', windowMs, 3_000],
  ])('"not found" to a read that may be %s tells from when on it is gone', (_, sentMs, goneMs) => {
    const created = after({ receivedMs: 0 });
    const leaving = after({ ...deletion, receivedMs: 10 }, created);
    expect(snapshotNamed(leaving, 'new')).toMatchObject({ deletedMs: 10, incarnation: 1 });
    const gone = after({ ...missed, sentMs, receivedMs: 3_000 }, leaving);
    expect(snapshotNamed(gone, 'new')).toMatchObject({ presence: 'absent', goneMs, incarnation: 1 });
  });

  it('one that only a late read said was gone may be there after all, or be gone for sure later', () => {
    const created = after({ receivedMs: 0 });
    const said = after({ ...missed, sentMs: 20 }, after({ ...deletion, receivedMs: 10 }, created));
    expect(snapshotNamed(said, 'new')).toMatchObject({ presence: 'absent', goneMs: never });
    const shown = after({ ...missed, answer: { body: { Snapshots: [{ Name: 'new' }] } } }, said);
    expect(snapshotNamed(shown, 'new')).toMatchObject({ presence: 'in-doubt', deletedMs: 10 });
    const gone = after({ ...missed, sentMs: windowMs, receivedMs: 2_000 }, said);
    expect(snapshotNamed(gone, 'new')).toMatchObject({ presence: 'absent', goneMs: 2_000 });
    // Once that is sure, no read says otherwise: one that does breaks a rule.
    const again = { ...missed, answer: { body: { Snapshots: [{ Name: 'new' }] } } };
    expect(snapshotNamed(after(again, gone), 'new')?.presence).toBe('absent');
  });

  it('"not found" settles no other doubt: a creation may be seen late', () => {
    const look: StepPlan = {
      operation: 'DescribeSnapshots',
      input: { SnapshotName: 'new' },
      answer: refusal('SnapshotNotFoundFault', 404),
    };
    expect(presence(after(look, knowing({ presence: 'in-doubt' })))).toBe('in-doubt');
  });
});

describe('after a creation of a cluster', () => {
  const tags = [{ Key: 'a', Value: 'b' }];
  const creation = (change: JsonObject, Status: string): StepPlan => ({
    operation: 'CreateCluster',
    input: { ClusterName: 'Made', ...change },
    answer: { body: { Cluster: { Name: 'made', Status } } },
  });
  const madeBy = (plan: StepPlan) => clusterNamed(after(plan), 'made');

  it('it is there as it was asked for and as the answer describes it, with no snapshots', () => {
    expect(madeBy({ ...creation({ Port: 7000 }, 'creating'), receivedMs: 5 })).toEqual({
      presence: 'present',
      madeMs: 5,
      goneMs: never,
      requestedConfig: { ClusterName: 'Made', Port: 7000 },
      lastDescription: { Name: 'made', Status: 'creating' },
      formerDescriptions: [],
      available: 'no',
      availableSinceMs: 5,
      changedMs: 5,
      snapshotsMade: { min: 0, max: 0 },
      tags: [],
      deletionPending: false,
    });
    // The answer to a write is of the moment at which it came.
    expect(madeBy({ ...creation({}, 'available'), receivedMs: 5 })).toMatchObject({
      available: 'yes',
      availableSinceMs: 5,
    });
  });

  it('it has the tags of the request', () => {
    expect(madeBy(creation({ Tags: tags }, 'creating'))?.tags).toEqual(tags);
    expect(madeBy(creation({ Tags: null }, 'creating'))?.tags).toEqual([]);
  });
});

describe('incarnations', () => {
  const incarnation = (known: ModelState) => snapshotNamed(known, 'new')?.incarnation;

  it('are counted by creations that were accepted, and by those that may have been carried out', () => {
    const first = after({ receivedMs: 7 });
    expect(snapshotNamed(first, 'new')).toMatchObject({ incarnation: 1, madeMs: 7 });
    const second = after({ receivedMs: 90 }, after(deletion, first));
    expect(snapshotNamed(second, 'new')).toMatchObject({ incarnation: 2, madeMs: 90, deletedMs: never });
    expect(incarnation(after({ lost: 'reset' }, first))).toBe(2);
    expect(incarnation(after({ answer: refusal('SnapshotAlreadyExistsFault') }, first))).toBe(1);
  });

  it('are counted by a cluster that is deleted with a final snapshot', () => {
    const input = { ClusterName: 'there', FinalSnapshotName: 'new' };
    const deleted = after({ operation: 'DeleteCluster', input, answer: { body: {} }, receivedMs: 8 });
    expect(snapshotNamed(deleted, 'new')).toMatchObject({
      presence: 'in-doubt',
      incarnation: 1,
      madeMs: 8,
    });
  });
});

describe('the status of a snapshot', () => {
  const seen = (status: string, sentMs: number, known: ModelState): ModelState =>
    after(
      {
        operation: 'DescribeSnapshots',
        input: { SnapshotName: 'new' },
        answer: { body: { Snapshots: [{ Name: 'new', Status: status }] } },
        sentMs,
      },
      known,
    );
  const firstSeen = (known: ModelState) => [...(snapshotNamed(known, 'new')?.statusSeenMs ?? [])];

  it('is noted when it is first seen', () => {
    const known = seen('available', 30, seen('available', 20, seen('creating', 10, after({}))));
    expect(firstSeen(known)).toEqual([
      ['creating', 0],
      ['available', 20],
    ]);
  });

  it('is not that of a second snapshot of a name while it may be that of the first', () => {
    const second = after({ receivedMs: 500 }, after(deletion, seen('available', 10, after({}))));
    const told = ['creating', 500];
    expect(firstSeen(second)).toEqual([told]);
    expect(firstSeen(seen('available', 500 + windowMs - 1, second))).toEqual([told]);
    expect(firstSeen(seen('available', 500 + windowMs, second))).toEqual([
      told,
      ['available', 500 + windowMs],
    ]);
  });
});

it('a cluster that is made under a name that was used before may be described as the one before', () => {
  const made = after({
    operation: 'CreateCluster',
    input: { ClusterName: 'again' },
    answer: { body: { Cluster: { Name: 'again', Status: 'creating' } } },
  });
  const remade = after(
    {
      operation: 'CreateCluster',
      input: { ClusterName: 'again' },
      answer: { body: { Cluster: { Name: 'again', Status: 'creating' } } },
      sentMs: 500,
    },
    made,
  );
  expect(clusterNamed(made, 'again')?.formerDescriptions).toEqual([]);
  expect(clusterNamed(remade, 'again')?.formerDescriptions).toBe('unknown');
});

describe('after a change of the cluster', () => {
  const told = clusterNamed(usualKnown, 'there')?.lastDescription ?? {};
  const telling = (change: JsonObject): StepPlan => ({
    operation: 'DescribeClusters',
    input: { ClusterName: 'there' },
    answer: { body: { Clusters: [{ ...told, ...change }] } },
  });
  const update: StepPlan = {
    operation: 'UpdateCluster',
    input: { ClusterName: 'there' },
    answer: { body: {} },
  };
  const said = (known: ModelState) => clusterNamed(known, 'there')?.lastDescription;

  it('neither what it was asked for nor what was said of it counts', () => {
    const cluster = clusterNamed(after(update), 'there');
    expect(cluster).toMatchObject({ requestedConfig: { ClusterName: 'there' }, available: 'in-doubt' });
    expect(cluster?.requestedConfig).not.toHaveProperty('NodeType');
    expect(cluster?.lastDescription).toBeUndefined();
  });

  it('the answer may still show the cluster as it was, so it does not count either', () => {
    const answer = { body: { Cluster: { Name: 'there', Status: 'available', Description: 'another' } } };
    const cluster = clusterNamed(after({ ...update, answer }), 'there');
    expect(cluster).toMatchObject({ available: 'in-doubt', lastDescription: undefined });
  });

  it('a description that is still a former one says nothing of the cluster now', () => {
    const late = after(telling({ Status: 'updating', Shards: null }), after(update));
    expect(said(late)).toBeUndefined();
    const known = after(telling({ Description: 'another' }), late);
    expect(said(known)).toMatchObject({ Description: 'another' });
    // Another replica may still answer as before.
    expect(said(after(telling({}), known))).toMatchObject({ Description: 'another' });
  });

  it('a description that has to show the change counts, whatever it says, once the cluster is available', () => {
    const due = { sentMs: windowMs };
    const updating = after({ ...telling({ Status: 'updating' }), ...due }, after(update));
    expect(said(updating)).toBeUndefined();
    expect(clusterNamed(updating, 'there')).toMatchObject({ available: 'no' });
    expect(said(after({ ...telling({}), ...due }, updating))).toEqual(told);
    expect(said(after({ ...telling({}), sentMs: windowMs - 1 }, updating))).toBeUndefined();
  });

  it('where the cluster was changed without having been described, only one that has to show it counts', () => {
    const twice = after(update, after(update));
    expect(said(after(telling({ Description: 'another' }), twice))).toBeUndefined();
    const due = { ...telling({ Description: 'another' }), sentMs: windowMs };
    expect(said(after(due, twice))).toMatchObject({ Description: 'another' });
  });

  it('it is available for sure once a description says so that has to show the change', () => {
    const since = (sentMs: number) =>
      clusterNamed(
        after({ ...telling({ Description: 'x' }), sentMs, receivedMs: 5_000 }, after(update)),
        'there',
      );
    expect(since(windowMs - 1)).toMatchObject({ available: 'yes', availableSinceMs: never });
    expect(since(windowMs)).toMatchObject({ available: 'yes', availableSinceMs: 5_000 });
  });
});

describe('after a deletion of the cluster', () => {
  const look: StepPlan = {
    operation: 'DescribeClusters',
    input: { ClusterName: 'there' },
    answer: refusal('ClusterNotFoundFault', 404),
  };
  const presenceAfter = (operation: 'CreateCluster' | 'DeleteCluster') =>
    clusterNamed(after(look, weaken(usualKnown, operation, { ClusterName: 'there' }, 0)), 'there')?.presence;

  it('it is gone once it is not found; one that was just made may be seen late', () => {
    expect(presenceAfter('DeleteCluster')).toBe('absent');
    expect(presenceAfter('CreateCluster')).toBe('in-doubt');
  });

  it('its final snapshot may be there or still to come', () => {
    const deleted = after({
      operation: 'DeleteCluster',
      input: { ClusterName: 'there', FinalSnapshotName: 'new' },
      answer: { body: { Cluster: { Name: 'there', Status: 'deleting' } } },
    });
    expect(presence(deleted)).toBe('in-doubt');
    expect(snapshotNamed(deleted, 'new')?.deletionPending).toBe(false);
    expect(clusterNamed(deleted, 'there')?.lastDescription?.['Status']).toBe('available');
  });
});

describe('while a request is under way', () => {
  it.each([
    ['CreateSnapshot', { ClusterName: 'there', SnapshotName: 'new' }],
    ['CopySnapshot', { SourceSnapshotName: 'x', TargetSnapshotName: 'new' }],
    ['DeleteSnapshot', { SnapshotName: 'new' }],
    ['DeleteCluster', { ClusterName: 'there', FinalSnapshotName: 'new' }],
  ] as const)('%s puts the name in doubt', (operation, input) => {
    expect(presence(weaken(knowing(), operation, input, 0))).toBe('in-doubt');
  });

  it('tags that are being changed are not known, and only those', () => {
    const arn = 'arn:aws:memorydb:us-east-1:123456789012:snapshot/new';
    expect(
      snapshotNamed(weaken(knowing(), 'TagResource', { ResourceArn: arn }, 0), 'new')?.tags,
    ).toBeUndefined();
    expect(
      snapshotNamed(weaken(knowing(), 'TagResource', { ResourceArn: `${arn}er` }, 0), 'new')?.tags,
    ).toEqual([]);
  });

  it('a creation may have made one more of its cluster, and nothing else does', () => {
    expect(made(countPossibleCreations(usualKnown, 'CreateSnapshot', { ClusterName: 'THERE' }, 0))).toEqual({
      min: 0,
      max: 1,
    });
    expect(countPossibleCreations(usualKnown, 'CopySnapshot', { ClusterName: 'there' }, 0)).toBe(usualKnown);
  });
});
