import { describe, expect, it } from 'vitest';
import { causeOf } from './evidence.js';
import { causesOf, type JudgedRule } from './cause.js';
import { bytes, finding, step } from '../report/testing/hand-made.js';
import type { Finding, FindingStep } from './finding.js';

const asked = (input: object): FindingStep => ({
  ...step,
  request: { ...step.request, body: bytes(JSON.stringify(input)) },
});

function accepted(rule: string, input: object): Finding {
  const steps = [asked(input)];
  const expected = { kind: 'refused' } as const;
  const seen = steps.map(({ operation, ...exchange }) => ({ operation, exchange }));
  const cause = causeOf({ expected, step: 0, signature: 'accepted' }, seen);
  return { ...finding, rule, cause, expected, blamed: 0, steps };
}

const ok = { ClusterName: 'a', SnapshotName: 'b' };
const tags = accepted('faults.tags-type', { ...ok, Tags: 'x' });
const name = accepted('faults.snapshot-name-type', { ...ok, SnapshotName: 0 });
const key = accepted('faults.kms-key-id-type', { ...ok, KmsKeyId: 0 });

function rule(
  id: string,
  findings: readonly Finding[] = [],
  topic: JudgedRule['topic'] = 'validation',
): JudgedRule {
  return { id, level: 'MUST', topic, cases: 3, ...(findings.length > 0 && { findings }) };
}

describe('the causes', () => {
  it('are one where nearly all rules of a mechanism are broken', () => {
    const causes = causesOf([tags, name, key].map((each) => rule(each.rule, [each])));
    expect(causes.map(({ id, title, rules }) => [id, title, rules.length])).toEqual([
      ['validation', 'Requests are not validated', 3],
    ]);
  });

  it('are one where text was carried out, whatever else breaks in its cases', () => {
    const carriedOut = { ...accepted('wire.text-is-data', ok), scenario: 'a syntax' };
    const after = { ...accepted('faults.duplicate-name', ok), scenario: 'a syntax' };
    const elsewhere = { ...accepted('faults.duplicate-name', ok), scenario: 'another' };
    const causes = causesOf([
      rule('faults.duplicate-name', [after, elsewhere], 'taken-names'),
      rule('wire.text-is-data', [carriedOut], 'text-carried-out'),
    ]);
    expect(causes.map(({ topic, rules, example }) => [topic, rules.length, example.rule])).toEqual([
      ['text-carried-out', 2, 'wire.text-is-data'],
      ['taken-names', 1, 'faults.duplicate-name'],
    ]);
  });

  it('are as many as there are members let through, where others are not', () => {
    const held = ['faults.tag-key-type', 'faults.tag-type'].map((id) => rule(id));
    const causes = causesOf([rule(tags.rule, [tags]), rule(name.rule, [name]), ...held]);
    expect(causes.map(({ title }) => title)).toEqual([
      'Requests are not validated: /SnapshotName type',
      'Requests are not validated: /Tags type',
    ]);
  });

  it('are one where nearly all that can be wrong with slots is, and several where not', () => {
    const cover: Finding = {
      ...finding,
      rule: 'response.slots-cover',
      cause: 'gap /Snapshot/ClusterConfiguration/Shards',
      expected: { kind: 'slots', pointer: '/Snapshot/ClusterConfiguration/Shards', are: 'covering' },
    };
    const two = [
      rule(finding.rule, [finding], 'slots'),
      { ...rule(cover.rule, [cover], 'slots'), level: 'SHOULD' } as const,
    ];
    expect(causesOf(two)).toHaveLength(2);
    const disjoint: Finding = { ...cover, rule: 'response.slots-disjoint', cause: 'overlap' };
    const [cause, ...more] = causesOf([...two, rule(disjoint.rule, [disjoint], 'slots')]);
    expect(more).toEqual([]);
    expect(cause).toMatchObject({
      level: 'MUST',
      rules: ['response.slots-cover', 'response.slots-disjoint', 'response.slots-in-range'],
      example: { rule: finding.rule, cause: finding.cause },
    });
  });

  it('keep different topics apart, and tell what fixing one of them gains', () => {
    const other: Finding = { ...finding, cause: 'another', expected: { kind: 'accepted' } };
    const causes = causesOf([rule(finding.rule, [finding, other], 'slots'), rule(tags.rule, [tags])]);
    expect(causes).toHaveLength(3);
    expect(causes.flatMap(({ gains }) => gains)).toEqual([tags.rule]);
  });
});

describe('the cause of a breach', () => {
  const seen = ({ operation, ...exchange }: FindingStep) => ({ operation, exchange });
  const failing = (message: string, input: object): FindingStep => ({
    ...asked(input),
    outcome: { kind: 'refused', status: 500, type: undefined, message, body: undefined },
  });
  const of = (each: FindingStep) =>
    causeOf({ expected: { kind: 'no-server-error' }, step: 0, signature: 'server error' }, [seen(each)]);

  it('is the same whatever the values, and another for another place, message or status', () => {
    const first = of(failing("'int' object has no attribute 'get' at 12", { ...ok, Tags: 1 }));
    expect(of(failing("'list' object has no attribute 'get' at 34", { ...ok, Tags: {} }))).toBe(first);
    expect(of(failing('something else', { ...ok, Tags: 1 }))).not.toBe(first);
    expect(of(failing("'int' object has no attribute 'get' at 12", { ...ok, KmsKeyId: 1 }))).not.toBe(first);
  });

  it('is the same for a snapshot in whatever answer it is described', () => {
    const expected = { kind: 'equals', pointer: '/Snapshot/Source', value: 'x' } as const;
    const listed = { ...expected, pointer: '/Snapshots/3/Source' };
    const created = causeOf({ expected, step: 0, signature: 'differs' }, [seen(step)]);
    const found = causeOf({ expected: listed, step: 0, signature: 'differs' }, [
      seen({ ...step, operation: 'DescribeSnapshots' }),
    ]);
    expect(found).toBe(created);
    expect(created).toBe('differs /Snapshot/Source');
  });
});
