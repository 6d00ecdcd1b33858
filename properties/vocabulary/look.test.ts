import { expect, it } from 'vitest';
import { observe, snapshot } from '../testing/observation-builder.js';
import { list } from '../testing/plans.js';
import { arnOf } from './look.js';

const arn = (name: string) => `arn:aws:memorydb:us-east-1:123456789012:snapshot/${name}`;
const known = (name: string) => ({ ...snapshot({ Name: name }), ARN: arn(name) });

/** The ARN that a look-up by name gives, where the target lists these. */
const arnIn = (asked: string, ...listed: readonly string[]) => {
  const answer = list(...listed.map(known));
  const [step] = observe({ operation: 'DescribeSnapshots', input: { SnapshotName: asked }, answer }).steps;
  return step && arnOf(step);
};

it('the ARN of a look-up by name is the one of that name, whatever else the target lists', () => {
  expect(arnIn('mine', 'others', 'MINE', 'theirs')).toBe(arn('MINE'));
  expect(arnIn('mine', 'others')).toBeUndefined();
  expect(arnIn('mine')).toBeUndefined();
});
