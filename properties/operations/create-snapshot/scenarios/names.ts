import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import { shortestFresh, type Scenario } from '../../../scenario.js';
import { look, lookAt } from '../../../vocabulary/look.js';

/** A whole name, or the length of a new one, and the letter case. */
type Input = {
  readonly [member: string]: Json;
  readonly name: string | number;
  readonly letters: 'lower' | 'upper' | 'mixed';
};

const input = (
  name: Arbitrary<string | number>,
  letters: Arbitrary<Input['letters']> = fc.constant('lower'),
) => fc.record({ name, letters }, { noNullPrototype: true });
const between = (min: number, max: number) => fc.integer({ min, max });
const short = (length: number): Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[a-z][a-z0-9]{${length - 1}}$`));

/** Words that mean something to a language or to the protocol: as names they are names. */
const words = [
  'null',
  'true',
  'false',
  'undefined',
  'nan',
  'none',
  'nil',
  'default',
  'constructor',
  'prototype',
  'valueof',
  'tostring',
  'hasownproperty',
  'system',
  'user',
  'all',
];

const scenario: Scenario<Input> = {
  name: 'names',
  title: 'Creates snapshots with names of every length and in both letter cases.',
  needs: [],
  share: 0.4,
  strata: [
    ...Array.from({ length: shortestFresh - 1 }, (_, index) => ({
      name: `${index + 1} characters`,
      arbitrary: input(short(index + 1)),
    })),
    { name: 'up to 40 characters', arbitrary: input(between(shortestFresh, 40)) },
    { name: '40 characters', arbitrary: input(fc.constant(40)) },
    { name: '41 characters', arbitrary: input(fc.constant(41)) },
    { name: 'up to 100 characters', arbitrary: input(between(42, 100)) },
    { name: 'up to 254 characters', arbitrary: input(between(101, 254)) },
    { name: '255 characters', arbitrary: input(fc.constant(255)) },
    { name: 'capitals', arbitrary: input(between(shortestFresh, 40), fc.constant('upper')) },
    ...words.map((word) => ({ name: `the word ${word}`, arbitrary: input(fc.constant(word)) })),
    { name: 'both cases', arbitrary: input(between(shortestFresh, 40), fc.constant('mixed')) },
  ],
  async act({ name, letters }, context) {
    const base = typeof name === 'string' ? name : context.freshNameOf(name);
    if (typeof name === 'string' && !(await context.claim(name))) return;
    const SnapshotName = write(base, letters);
    const cluster = await context.leaseCluster();
    await context.call('CreateSnapshot', { ClusterName: cluster.name, SnapshotName });
    await lookAt(context, SnapshotName.toLowerCase());
    if (letters !== 'lower') await look(context, SnapshotName);
  },
};

function write(name: string, letters: Input['letters']): string {
  if (letters === 'lower') return name;
  if (letters === 'upper') return name.toUpperCase();
  return [...name].map((char, index) => (index % 2 === 0 ? char.toUpperCase() : char)).join('');
}

export default scenario;
