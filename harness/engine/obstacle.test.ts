import { describe, expect, it } from 'vitest';
import { at } from '../../spec/json.js';
import type { Topic } from '../findings/topics.js';
import { every, notApplicable, satisfied } from '../../properties/vocabulary/ruling.js';
import { snapshotsInAnswers } from '../../properties/vocabulary/snapshots.js';
import { observe } from '../../properties/testing/observation-builder.js';
import { obstacleFor } from './obstacle.js';
import { Tally } from './tally.js';
import { observationOf } from './testing/executions.js';
import { planned } from './testing/planned.js';
import { creation, requirement, violated } from './testing/rules.js';

/** A rule of this topic that the first cases of the plan broke. */
function brokenIn(cases: number, topic: Topic, ruling = violated()): Tally {
  const tally = new Tally({ ...requirement('wire.no-server-error', () => ruling), topic });
  for (const drawn of planned([creation], 1, cases)) tally.add(drawn, observationOf(drawn));
  return tally;
}

const unexercised = requirement('response.rule', (observation) =>
  every(snapshotsInAnswers(observation), ({ snapshot }) =>
    at(snapshot, '/ClusterConfiguration/Engine') === undefined ? notApplicable : satisfied,
  ),
);
const cases = { executed: [0, 1, 2, 3], seen: [] };

describe('what kept the cases of a rule from coming to it', () => {
  it('is a broken rule that most of them broke, by which a case gets no further', () => {
    expect(obstacleFor(unexercised, cases, [brokenIn(4, 'server-errors')])).toBe(
      'Its 4 cases broke wire.no-server-error: requests are answered with server errors.',
    );
    expect(obstacleFor(unexercised, cases, [brokenIn(2, 'server-errors')])).toMatch(
      /^2 of its 4 cases broke /,
    );
    expect(obstacleFor(unexercised, cases, [brokenIn(1, 'server-errors')])).toBeUndefined();
    expect(obstacleFor(unexercised, cases, [brokenIn(4, 'request-id')])).toBeUndefined();
    expect(
      obstacleFor(unexercised, { executed: [], seen: [] }, [brokenIn(4, 'server-errors')]),
    ).toBeUndefined();
  });

  it('is a part that answers leave out, where the rule looks for it', () => {
    const seen = [observe({ answer: { body: { Snapshot: { Name: 'a' } } } })];
    const leavesOut = (pointer: string): Tally =>
      brokenIn(4, 'answer-shape', {
        kind: 'violated',
        violation: { step: 0, message: '', expected: { kind: 'present', pointer }, signature: '' },
      });
    expect(
      obstacleFor(unexercised, { ...cases, seen }, [leavesOut('/Snapshots/0/ClusterConfiguration')]),
    ).toBe('No answer had a /Snapshot/ClusterConfiguration: see wire.no-server-error.');
    expect(obstacleFor(unexercised, { ...cases, seen }, [leavesOut('/Snapshot/ARN')])).toBeUndefined();
  });
});
