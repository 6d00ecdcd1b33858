import { describe, expect, it } from 'vitest';
import { observe, refusal } from '../../properties/testing/observation-builder.js';
import type { Observation } from '../../properties/observation.js';
import { findingOf } from './finding.js';
import { caseOf, failureIn, talliedOn } from './testing/executions.js';
import { creation, requirement, violated } from './testing/rules.js';

const origin = { seed: 7, prefix: 'mcab12', cluster: undefined };
const cluster = 'mcab12000100';
const snapshot = 'mcab12000200';
const arn = `arn:aws:memorydb:us-east-1:123456789012:snapshot/${snapshot}`;
const made = observe({ operation: 'CreateCluster', input: { ClusterName: cluster }, role: 'subject' }).steps;
const { steps } = observe(
  { role: 'setup', operation: 'DescribeSnapshots', answer: refusal('SnapshotNotFoundFault') },
  {
    input: { ClusterName: cluster.toUpperCase(), SnapshotName: snapshot },
    answer: { body: { Snapshot: { Name: snapshot, ARN: arn } } },
  },
  { operation: 'ListTags', role: 'probe', input: { ResourceArn: arn } },
);

function finding(setUp: Observation['setUp'] = made, step = 2) {
  const rule = requirement('wire.rule', () => violated('beyond', step));
  const drawn = caseOf(creation);
  const tally = talliedOn(rule, [drawn, { ...drawn, index: 7 }]);
  const failure = failureIn(rule, drawn, steps);
  const observation = { ...failure.observation, setUp };
  const shrunk = { failure: { ...failure, observation }, shrinks: 3, repeated: true, cases: new Set([1]) };
  return findingOf(tally, shrunk, origin);
}

describe('a finding', () => {
  it('tells what is wrong, and in how many cases of those to which the rule applied', () => {
    expect(finding()).toMatchObject({
      rule: 'wire.rule',
      cause: 'beyond',
      message: 'too much',
      expected: { kind: 'accepted' },
      scenario: 'creation',
      stratum: 'any',
      input: caseOf(creation).input,
      seed: 7,
      shrinks: 3,
      seen: { broken: 1, of: 2 },
      reproduced: true,
    });
  });

  it('has every request of the case, the creation of a leased cluster in front as set-up', () => {
    const { steps: all, blamed } = finding();
    expect(all.map(({ role, operation, expected }) => [role, operation, expected])).toEqual([
      ['setup', 'CreateCluster', { kind: 'accepted' }],
      ['setup', 'DescribeSnapshots', { kind: 'refused', faults: ['SnapshotNotFoundFault'] }],
      ['subject', 'CreateSnapshot', undefined],
      ['probe', 'ListTags', undefined],
    ]);
    expect(all[blamed]?.operation).toBe('ListTags');
    expect(finding([]).steps).toHaveLength(3);
  });

  it('names what the run made, in every spelling', () => {
    expect(finding().names).toEqual([
      { kind: 'cluster', text: cluster, origin: 'fresh' },
      { kind: 'cluster', text: cluster.toUpperCase(), origin: 'fresh' },
      { kind: 'snapshot', text: snapshot, origin: 'fresh' },
    ]);
  });

  it('knows which value of a request an earlier answer gave', () => {
    expect(finding().captures).toEqual([
      { from: { step: 2, pointer: '/Snapshot/ARN' }, to: { step: 3, pointer: '/ResourceArn' } },
    ]);
  });
});
