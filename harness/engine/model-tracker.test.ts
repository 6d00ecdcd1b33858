import { describe, expect, it } from 'vitest';
import { usualKnown, windowMs } from '../../properties/testing/observation-builder.js';
import { clusterNamed, snapshotNamed, type ModelState } from '../oracle/model-state.js';
import type { Outcome } from '../wire/exchange.js';
import { ModelTracker, type TrackedRequest } from './model-tracker.js';
import { exchangeOf, fault, ok } from './testing/fake-wire.js';

const there = 'there';
const atOnce = { sentMs: 0, receivedMs: 0 };

/** A tracker that knows the cluster `there` and the free name `new`. */
function tracker(): ModelTracker {
  const model = new ModelTracker(windowMs);
  model.assume(() => usualKnown);
  return model;
}

/** Begins a CreateSnapshot; what is answered ends it. */
function create(model: ModelTracker, name: string) {
  const end = model.begin('CreateSnapshot', { ClusterName: there, SnapshotName: name });
  return (outcome: Outcome = ok({ Snapshot: {} }), timing = atOnce): TrackedRequest =>
    end(exchangeOf(outcome), timing);
}

function remove(model: ModelTracker, name: string) {
  const end = model.begin('DeleteSnapshot', { SnapshotName: name });
  return (): TrackedRequest => end(exchangeOf(ok({ Snapshot: {} })), atOnce);
}

const presence = (state: ModelState, name = 'new') => snapshotNamed(state, name)?.presence;
const made = (state: ModelState) => clusterNamed(state, there)?.snapshotsMade;

describe('the state of a model', () => {
  it('is empty at first, and what is assumed then', () => {
    const model = new ModelTracker(windowMs);
    expect(model.state).toEqual({ clusters: new Map(), snapshots: new Map() });
    model.assume(() => usualKnown);
    expect(model.state).toBe(usualKnown);
  });

  it('follows requests that come one after the other, each seen from before it was sent', () => {
    const model = tracker();
    const creation = create(model, 'new')();
    expect(presence(creation.state)).toBe('absent');
    expect(presence(model.state)).toBe('present');
    const deletion = remove(model, 'new')();
    expect(presence(deletion.state)).toBe('present');
    expect(presence(model.state)).toBe('in-doubt');
  });
});

describe('two requests that overlap', () => {
  it('put each other in doubt, the earlier the later and the later the earlier', () => {
    for (const isEarlierFirst of [true, false]) {
      const model = tracker();
      create(model, 'new')();
      const earlier = remove(model, 'new');
      const later = create(model, 'other');
      // The creation began later than the deletion, yet the deletion may be carried out after it.
      const seen = isEarlierFirst
        ? { byEarlier: earlier().state, byLater: later().state }
        : { byLater: later().state, byEarlier: earlier().state };
      expect(presence(seen.byEarlier, 'other')).toBe('in-doubt');
      expect(presence(seen.byLater, 'new')).toBe('in-doubt');
    }
  });

  it('leave in doubt what both changed, whichever ends first', () => {
    for (const isCreationFirst of [true, false]) {
      const model = tracker();
      const ends = [create(model, 'new'), remove(model, 'new')];
      for (const end of isCreationFirst ? ends : ends.toReversed()) {
        end();
        expect(presence(model.state)).toBe('in-doubt');
      }
    }
  });

  it('leave nothing in doubt where each did something to another thing, once both have ended', () => {
    const model = new ModelTracker(windowMs);
    const ends = ['one', 'two'].map((ClusterName) => model.begin('CreateCluster', { ClusterName }));
    for (const end of ends) end(exchangeOf(ok({ Cluster: {} })), atOnce);
    const presences = ['one', 'two'].map((name) => clusterNamed(model.state, name)?.presence);
    expect(presences).toEqual(['present', 'present']);
  });

  it('count one incarnation of a name that one of them got', () => {
    const model = tracker();
    const [winner, loser] = [create(model, 'new'), create(model, 'new')];
    winner();
    const lost = loser(fault('SnapshotAlreadyExistsFault'));
    expect(snapshotNamed(lost.state, 'new')?.incarnation).toBe(1);
    expect(snapshotNamed(model.state, 'new')).toMatchObject({ presence: 'in-doubt', incarnation: 1 });
  });

  it('leave in doubt what the one still under way may change, and settle what the other did', () => {
    const model = tracker();
    create(model, 'new')();
    remove(model, 'new');
    create(model, 'other')();
    expect(presence(model.state, 'new')).toBe('in-doubt');
    expect(presence(model.state, 'other')).toBe('present');
  });

  it('are three where a third begins before one of them has ended', () => {
    const model = tracker();
    const endLong = create(model, 'long');
    const endShort = create(model, 'short');
    endShort();
    const endLate = create(model, 'late');
    // The short one had ended before the late one began: it is certain to it, and the long one is not.
    const late = endLate().state;
    expect(presence(late, 'short')).toBe('present');
    expect(presence(late, 'long')).toBe('in-doubt');
    const long = endLong().state;
    expect(presence(long, 'short')).toBe('in-doubt');
    expect(presence(long, 'late')).toBe('in-doubt');
  });

  it('are not those of which one ended before the other began', () => {
    const model = tracker();
    create(model, 'one')();
    const { state } = create(model, 'two')();
    expect(presence(state, 'one')).toBe('present');
    expect(snapshotNamed(state, 'three')).toBeUndefined();
  });
});

describe('the number of snapshots made', () => {
  it('may be one more for each rival, to whoever overlapped it', () => {
    const model = tracker();
    const ends = [create(model, 'one'), create(model, 'two'), create(model, 'three')];
    const seen = ends.map((end) => made(end().state));
    expect(seen).toEqual([1, 2, 3].map(() => ({ min: 0, max: 2 })));
  });

  it('counts each creation once, when it has ended', () => {
    const model = tracker();
    const ends = [create(model, 'one'), create(model, 'two'), create(model, 'three')];
    const counts = ends.map((end) => {
      end();
      return made(model.state);
    });
    expect(counts).toEqual([1, 2, 3].map((count) => ({ min: count, max: count })));
  });

  it('counts no creation that was refused, and one that was lost as possible', () => {
    const model = tracker();
    create(model, 'one')(fault('InvalidClusterStateFault'));
    expect(made(model.state)).toEqual({ min: 0, max: 0 });
    create(model, 'two')({ kind: 'lost', loss: 'reset', detail: '' });
    expect(made(model.state)).toEqual({ min: 0, max: 1 });
  });
});

describe('logical times', () => {
  it('overlap exactly where requests did', () => {
    const model = tracker();
    const [endFirst, endSecond] = [create(model, 'one'), create(model, 'two')];
    const first = endFirst();
    const third = create(model, 'three')();
    const second = endSecond();
    const overlap = (one: TrackedRequest, other: TrackedRequest) =>
      one.began < other.ended && other.began < one.ended;
    expect([overlap(first, second), overlap(second, third), overlap(first, third)]).toEqual([
      true,
      true,
      false,
    ]);
    const ticks = [first, second, third].flatMap(({ began, ended }) => [began, ended]);
    expect(new Set(ticks).size).toBe(6);
  });
});
