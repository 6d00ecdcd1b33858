import { describe, expect, it } from 'vitest';
import { observe } from '../../properties/testing/observation-builder.js';
import type { Expected } from '../findings/expected.js';
import type { TargetInfo } from '../target/target.js';
import { findingOf } from './finding.js';
import { caseOf, failureIn, talliedOn } from './testing/executions.js';
import { creation, requirement, violated } from './testing/rules.js';
import { runInput } from './testing/run-input.js';

const { options } = runInput({});
const target: TargetInfo = { kind: 'url', endpoint: 'http://127.0.0.1:1', region: 'eu-west-1' };
const { steps } = observe({ operation: 'CreateCluster', input: {} }, {}, { operation: 'DeleteSnapshot' });

function finding(
  step = 1,
  { on = target, strict = false, expected }: { on?: TargetInfo; strict?: boolean; expected?: Expected } = {},
) {
  const rule = requirement('wire.rule', () => {
    const { kind, violation } = violated('beyond', step);
    return { kind, violation: { ...violation, ...(expected && { expected }) } };
  });
  const drawn = caseOf(creation);
  const tally = talliedOn(rule, [drawn, { ...drawn, index: 7 }]);
  const shrunk = { failure: failureIn(rule, drawn, steps), shrinks: 3, repeated: true };
  return findingOf(tally, shrunk, ['wire.other'], on, { ...options, strict, seed: 7, runs: 30 });
}

describe('a finding', () => {
  it('tells what is wrong, where, and in how many cases', () => {
    expect(finding()).toMatchObject({
      message: 'too much',
      expected: 'HTTP 200',
      actual: 'HTTP 200, accepted',
      scenario: 'creation',
      stratum: 'any',
      input: caseOf(creation).input,
      shrinks: 3,
      seenTimes: 2,
      repeated: true,
      related: ['wire.other'],
    });
    expect(finding()).not.toHaveProperty('pointer');
    const named = finding(1, { expected: { kind: 'equals', pointer: '/Snapshot/Name', value: 'other' } });
    expect(named).toMatchObject({ expected: '"other"', actual: '"new"', pointer: '/Snapshot/Name' });
  });

  it('shows every exchange, with the one to blame marked and as a command line', () => {
    const { exchanges, curl } = finding();
    expect(exchanges.map(({ operation, toBlame }) => [operation, toBlame])).toEqual([
      ['CreateCluster', false],
      ['CreateSnapshot', true],
      ['DeleteSnapshot', false],
    ]);
    expect(exchanges[1]).toMatchObject(steps[1]?.exchange ?? {});
    expect(curl).toMatch(/^curl .*CreateSnapshot/s);
    expect(finding(9)).toMatchObject({ curl: '' });
  });

  it('says how to run the same cases again', () => {
    expect(finding().replay).toBe(
      'run --endpoint http://127.0.0.1:1 --region eu-west-1 --seed 7 --runs 30 --only wire.rule',
    );
    expect(finding(1, { strict: true, on: { ...target, cluster: 'mine' } }).replay).toBe(
      'run --endpoint http://127.0.0.1:1 --region eu-west-1 --cluster mine --seed 7 --runs 30 --strict --only wire.rule',
    );
    expect(finding(1, { on: { ...target, kind: 'embedded' } }).replay).toBe(
      'run --seed 7 --runs 30 --only wire.rule',
    );
  });
});
