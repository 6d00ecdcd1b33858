import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../spec/json.js';
import {
  follow,
  knowing,
  refusal,
  snapshot,
  type StepPlan,
  usualCluster,
  usualKnown,
} from '../../properties/testing/observation-builder.js';
import { withSnapshot, type ModelState } from './model-state.js';
import { never } from './moments.js';
import { wantedByName } from './wanted-by-name.js';
import { saidToBeGone, wantedInList } from './wanted-in-list.js';
import { wantedOfAvailability } from './wanted-of-cluster.js';
import { wantedOfTags } from './wanted-of-tags.js';
import type { Wanted } from './wanted.js';

const notFound = refusal('SnapshotNotFoundFault');
const found = (own: JsonObject = {}, configuration: JsonObject = {}): StepPlan['answer'] => ({
  body: { Snapshots: [snapshot(own, configuration)] },
});
const nothing = { body: { Snapshots: [] } };

const read = (plan: StepPlan) => {
  const step = follow(plan).steps[0];
  if (step === undefined) throw new Error('There is no step.');
  return step;
};
const texts = (wanted: readonly Wanted[]) =>
  wanted.map((each) => (each.kind === 'fact' ? `${each.what} since ${each.sinceMs}` : each.what));

describe('of a look by name', () => {
  const wanted = (known: ModelState, answer: StepPlan['answer'] | undefined, input: JsonObject = {}) =>
    texts(
      wantedByName(
        read({
          operation: 'DescribeSnapshots',
          input: { SnapshotName: 'new', ...input },
          known,
          ...(answer === undefined ? { lost: 'reset' as const } : { answer }),
        }),
      ),
    );
  const made = knowing({ madeMs: 7 });
  const leaving = knowing({ presence: 'in-doubt', deletionPending: true, deletedMs: 8 });

  it('is wanted what was created', () => {
    expect(wanted(made, notFound)).toEqual(['described by name since 7']);
    expect(wanted(made, nothing)).toEqual(['described by name since 7']);
    expect(wanted(made, refusal('InvalidParameterValueException'))).toEqual(['described by name since 7']);
    expect(wanted(made, found())).toEqual([]);
  });

  it('is wanted what was created in other letters and with its cluster too, each as a thing of its own', () => {
    expect(wanted(made, notFound, { SnapshotName: 'NEW' })).toEqual(['described in other letters since 7']);
    expect(wanted(made, notFound, { ClusterName: 'there' })).toEqual([
      'described by name and cluster since 7',
    ]);
  });

  it('is not wanted what nothing promises', () => {
    const inCapitals = knowing({ created: snapshot({ Name: 'NEW' }) });
    expect(wanted(inCapitals, notFound)).toEqual([]);
    expect(wanted(made, notFound, { ClusterName: 'elsewhere' })).toEqual([]);
    expect(wanted(knowing({ presence: 'in-doubt' }), notFound)).toEqual([]);
    expect(wanted(usualKnown, notFound)).toEqual([]);
    expect(wanted(usualKnown, found(), { SnapshotName: 'of another' })).toEqual([]);
  });

  it('is wanted that what was deleted is gone, or being deleted', () => {
    expect(wanted(leaving, found({ Status: 'available' }))).toEqual(['gone by name since 8']);
    expect(wanted(leaving, found({ Status: 'deleting' }))).toEqual([]);
    expect(wanted(leaving, notFound)).toEqual([]);
    expect(wanted(knowing({ presence: 'absent', goneMs: 9 }), found())).toEqual(['gone by name since 9']);
  });

  it('is wanted no status that the snapshot has left', () => {
    const seen = knowing({ statusSeenMs: new Map([['available', 5]]) });
    expect(wanted(seen, found({ Status: 'creating' }))).toEqual(['status in order since 5']);
    expect(wanted(seen, found({ Status: 'deleting' }))).toEqual([]);
    expect(wanted(seen, found({ Status: 'copying' }))).toEqual([]);
  });

  it('is wanted that a second snapshot of a name is described, not the first', () => {
    const second = knowing({ incarnation: 2, madeMs: 6 });
    expect(wanted(second, found({}, { NodeType: 'other' }))).toEqual(['described anew since 6']);
    expect(wanted(second, found({ Status: 'available' }))).toEqual([]);
    expect(wanted(knowing(), found({}, { NodeType: 'other' }))).toEqual([]);
    const inCapitals = knowing({ incarnation: 2, created: snapshot({ Name: 'NEW' }) });
    expect(wanted(inCapitals, found({}, { NodeType: 'other' }))).toEqual([]);
  });

  it('is wanted an answer', () => {
    const anAnswer = ['an answer since Infinity'];
    expect(wanted(made, undefined)).toEqual(anAnswer);
    expect(wanted(made, refusal('InternalFailure', 500))).toEqual(anAnswer);
  });
});

describe('of a list', () => {
  const page = (known: ModelState, input: JsonObject, next: string | undefined, ...names: string[]) => ({
    operation: 'DescribeSnapshots' as const,
    input: { ClusterName: 'there', ...input },
    known,
    answer: {
      body: {
        Snapshots: names.map((Name) => snapshot({ Name })),
        ...(next !== undefined && { NextToken: next }),
      },
    },
  });
  const wanted = (...pages: readonly StepPlan[]) => texts(wantedInList(follow(...pages).steps));
  const made = knowing({ madeMs: 7 });
  const two = withSnapshot(made, 'b', { ...snapshotOf(made), requestedName: 'b', madeMs: 20 });
  const gone = knowing({ presence: 'absent', goneMs: 9 });

  it('is wanted each snapshot of the cluster', () => {
    expect(wanted(page(made, {}, undefined))).toEqual(['listed since 7']);
    expect(wanted(page(two, {}, undefined, 'new'))).toEqual(['listed since 20']);
    expect(wanted(page(made, { Source: 'user' }, undefined))).toEqual(['listed by source since 7']);
    expect(wanted(page(made, { Source: 'system' }, undefined))).toEqual([]);
    expect(wanted(page(made, { ClusterName: 'elsewhere' }, undefined))).toEqual([]);
    expect(wanted(page(made, {}, undefined, 'NEW'))).toEqual([]);
  });

  it('is wanted nothing more of one that was not read to its end', () => {
    expect(wanted(page(made, {}, 't'))).toEqual([]);
  });

  it('is wanted nothing that is gone, since a moment that is known or not', () => {
    expect(wanted(page(gone, {}, undefined, 'new'))).toEqual(['left the lists since 9']);
    const said = knowing({ presence: 'absent', goneMs: never });
    expect(wanted(page(said, {}, undefined, 'new'))).toEqual(['left the lists since Infinity']);
    expect(saidToBeGone(follow(page(said, {}, undefined, 'new')).steps)).toEqual(['new']);
    expect(saidToBeGone(follow(page(gone, {}, undefined, 'new')).steps)).toEqual([]);
  });

  it('on several pages is wanted of the moment when its snapshots had changed last', () => {
    const pages = (known: ModelState, ...second: string[]) =>
      wanted(page(known, {}, 't', 'new'), page(known, { NextToken: 't' }, undefined, ...second));
    expect(pages(two)).toEqual(['listed since 20']);
    expect(pages(two, 'new', 'b')).toEqual(['listed once since 20']);
    const unsure = withSnapshot(made, 'b', { ...snapshotOf(made), presence: 'in-doubt' });
    expect(pages(unsure, 'new')).toEqual(['listed once since Infinity']);
  });
});

function snapshotOf(known: ModelState) {
  const state = known.snapshots.get('new');
  if (state === undefined) throw new Error('There is no snapshot.');
  return state;
}

describe('of tags', () => {
  const given = [
    { Key: 'a', Value: '1' },
    { Key: 'b', Value: '2' },
  ];
  const wanted = (change: Parameters<typeof knowing>[0], answer: StepPlan['answer'], kind = 'snapshot/new') =>
    texts(
      wantedOfTags(
        read({
          operation: 'ListTags',
          input: { ResourceArn: `arn:aws:memorydb:us-east-1:123456789012:${kind}` },
          known: knowing({ madeMs: 7, tags: given, ...change }),
          ...(answer && { answer }),
        }),
      ),
    );
  const shown = (...TagList: readonly JsonObject[]) => ({ body: { TagList: [...TagList] } });

  it('are wanted those that were given', () => {
    expect(wanted({}, shown(...given))).toEqual([]);
    expect(wanted({}, shown())).toEqual(['tags since 7']);
    expect(wanted({}, notFound)).toEqual(['tags since 7']);
    expect(wanted({}, refusal('InvalidClusterStateFault'))).toEqual(['tags since 7']);
    // After a race for the name, they are those of the request that was accepted.
    expect(wanted({ presence: 'in-doubt' }, shown())).toEqual(['tags since 7']);
  });

  it('are wanted no more where no earlier moment explains what is shown', () => {
    expect(wanted({}, shown({ Key: 'a', Value: '1' }))).toEqual([]);
    expect(wanted({ incarnation: 2 }, shown({ Key: 'old', Value: '' }))).toEqual(['tags since 7']);
    expect(wanted({}, refusal('InvalidARNFault'))).toEqual([]);
    expect(wanted({ tags: undefined }, shown())).toEqual([]);
    expect(wanted({ presence: 'absent' }, notFound)).toEqual([]);
  });

  it('of a cluster are wanted where it may be too early for them', () => {
    expect(wanted({}, refusal('InvalidClusterStateFault'), 'cluster/there')).toEqual([
      'tags of the cluster since -Infinity',
    ]);
    expect(wanted({}, shown(), 'cluster/there')).toEqual([]);
  });
});

describe('of a cluster that a snapshot is to be taken of', () => {
  const described = read({
    operation: 'DescribeClusters',
    input: { ClusterName: 'there' },
    answer: { body: { Clusters: [{ Name: 'there' }] } },
  });
  const missed = read({
    operation: 'DescribeClusters',
    input: { ClusterName: 'there' },
    answer: refusal('ClusterNotFoundFault'),
  });

  it('is wanted that it is described, and as it is after its last change, and that it is available', () => {
    expect(texts(wantedOfAvailability(missed, { ...usualCluster, madeMs: 3 }))).toEqual([
      'cluster described since 3',
    ]);
    const changed = { ...usualCluster, changedMs: 4, lastDescription: undefined };
    expect(texts(wantedOfAvailability(described, { ...changed, available: 'in-doubt' }))).toEqual([
      'cluster described anew since 4',
    ]);
    expect(texts(wantedOfAvailability(described, { ...usualCluster, available: 'no' }))).toEqual([
      'cluster available',
    ]);
    expect(wantedOfAvailability(described, usualCluster)).toEqual([]);
    expect(wantedOfAvailability(missed, { ...usualCluster, presence: 'in-doubt' })).toEqual([]);
  });
});
