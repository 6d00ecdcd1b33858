import fc, { type Arbitrary } from 'fast-check';
import type { Json, JsonObject } from '../../spec/json.js';
import { memberClasses } from '../../harness/generate/cluster-shape.js';
import { coveringArray, pairsOf } from '../../harness/generate/covering-array.js';
import { omissible } from '../../harness/generate/omissible.js';
import type { Stratum } from '../scenario.js';

/** A dimension of a creation: the member of the input that varies, and its levels by name; null leaves it out. */
export interface Dimension {
  readonly member: string;
  readonly levels: Readonly<Record<string, Arbitrary<Json> | null>>;
}

const key = fc.stringMatching(/^[a-z]{1,8}$/);
const tags = (min: number, max: number) =>
  fc
    .uniqueArray(key, { minLength: min, maxLength: max, size: 'max' })
    .map((keys): Json => keys.map((Key) => ({ Key, Value: `v-${Key}` })));

/** Who looks at the snapshot, beside a look by its name: what DescribeSnapshots is asked for. */
export const lookers = {
  'by its cluster': { ClusterName: '{cluster}' },
  'by its source': { ClusterName: '{cluster}', Source: 'user' },
  'by both names': { ClusterName: '{cluster}', SnapshotName: '{snapshot}' },
  unfiltered: {},
  'with details': { ClusterName: '{cluster}', ShowDetail: true },
  'by pages': { ClusterName: '{cluster}', MaxResults: 1 },
} as const satisfies Readonly<Record<string, JsonObject>>;

/** What a creation is made of: the shape of the cluster, the members of the request, the class of the name, who looks. */
export const dimensions: readonly Dimension[] = [
  ...Object.entries(memberClasses).map(([member, classes]) => ({
    member,
    levels: { 'left out': null, ...classes },
  })),
  { member: 'Tags', levels: { 'left out': null, 'some tags': tags(1, 4) } },
  {
    member: 'requestTags',
    levels: { 'left out': null, 'no tag': fc.constant([]), 'one tag': tags(1, 1), 'many tags': tags(20, 50) },
  },
  {
    member: 'name',
    levels: {
      usual: null,
      '40 characters': fc.constant(40),
      '41 and more characters': fc.integer({ min: 41, max: 254 }),
      '255 characters': fc.constant(255),
    },
  },
  { member: 'letters', levels: { small: null, capital: fc.constant('capital') } },
  {
    member: 'look',
    levels: {
      'by name alone': null,
      ...Object.fromEntries(Object.keys(lookers).map((each) => [each, fc.constant<Json>(each)])),
    },
  },
];

const rows = coveringArray(dimensions.map(({ levels }) => Object.keys(levels).length));

/** The rows of the covering array, each as the levels of the dimensions by name. */
export const creationRows: readonly (readonly string[])[] = rows.map((row) =>
  row.map((level, at) => Object.keys(dimensions[at]?.levels ?? {})[level] ?? ''),
);

/** How many pairs of levels the rows have. */
export const creationPairs: number = new Set(rows.flatMap(pairsOf)).size;

/** A stratum for each row, so that each pair of levels is drawn at every seed. */
export function creationStrata(): Stratum<JsonObject>[] {
  return creationRows.map((row, at) => {
    const parts = dimensions.flatMap(({ member, levels }, dimension) => {
      const arbitrary = levels[row[dimension] ?? ''] ?? null;
      return arbitrary === null ? [] : [[member, omissible(arbitrary)] as const];
    });
    return {
      name: `row ${at + 1} of ${creationRows.length}`,
      arbitrary: fc
        .record<Record<string, Json>>(Object.fromEntries(parts), { noNullPrototype: true })
        .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== null))),
    };
  });
}
