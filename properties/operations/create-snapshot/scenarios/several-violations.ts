import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../../../spec/json.js';
import { requestSchema } from '../../../../spec/model.js';
import { invalidInputs } from '../../../../harness/generate/invalid-inputs.js';
import type { Scenario } from '../../../scenario.js';
import { bind, clusterPlaceholder, snapshotPlaceholder } from '../../../vocabulary/bind.js';
import { describe } from '../../../vocabulary/look.js';

/** Stand in generated inputs for a cluster that is not there, and for a snapshot name that is taken. */
const missing = '{missing}';
const taken = '{taken}';

const pin = {
  '/ClusterName': fc.constant(clusterPlaceholder),
  '/SnapshotName': fc.constant(snapshotPlaceholder),
  '/KmsKeyId': fc.constant(null),
};

/** Inputs in which just this member of the request is wrong, whatever about it. */
function wrong(member: string): fc.Arbitrary<JsonObject> {
  const strata = invalidInputs(requestSchema('CreateSnapshot'), { pin })
    .filter(({ constraint: { pointer, rule } }) => pointer.split('/')[1] === member && rule.level === 'MUST')
    .flatMap((violation) => violation.strata.map(({ arbitrary }) => arbitrary.filter(isObject)));
  return fc.oneof(...strata).map((input) => ({ [member]: null, ...input }));
}

const members = ['ClusterName', 'SnapshotName', 'Tags', 'KmsKeyId'];
const pairs = members.flatMap((one, index) => members.slice(index + 1).map((other) => [one, other] as const));

/** A value that no member of the request may have. */
const wrongTypes: readonly (readonly [string, Json])[] = [
  ['a number', 5],
  ['a boolean', true],
  ['an object', {}],
  ['a list of lists', [[]]],
];

const scenario: Scenario<JsonObject> = {
  name: 'several-violations',
  title: 'Does two things wrong in one request.',
  needs: [],
  share: 0.24,
  strata: [
    ...pairs.map(([one, other]) => ({
      name: `${one} and ${other}`,
      arbitrary: fc
        .tuple(wrong(one), wrong(other))
        .map(([first, second]): JsonObject => ({ ...first, [other]: second[other] ?? null })),
    })),
    ...['SnapshotName', 'Tags', 'KmsKeyId'].map((member) => ({
      name: `a missing cluster and ${member}`,
      arbitrary: wrong(member).map((input) => ({ ...input, ClusterName: missing })),
    })),
    ...['ClusterName', 'Tags', 'KmsKeyId'].map((member) => ({
      name: `a name that is taken and ${member}`,
      arbitrary: wrong(member).map((input) => ({ ...input, SnapshotName: taken })),
    })),
    ...wrongTypes.map(([name, value]) => ({
      name: `every member ${name}`,
      arbitrary: fc.constant(Object.fromEntries(members.map((member) => [member, value]))),
    })),
    { name: 'nothing at all', arbitrary: fc.constantFrom({}, { Tags: [] }, { KmsKeyId: null }) },
    {
      name: 'a missing cluster and a name that is taken',
      arbitrary: fc.constant({ ClusterName: missing, SnapshotName: taken }),
    },
  ],
  async act(input, context) {
    const { name } = await context.leaseCluster();
    const snapshot = context.freshName();
    const used = context.freshName();
    if (input['SnapshotName'] === taken) {
      await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: used }, 'setup');
      await context.waitUntilAvailable(name);
    }
    const names = {
      [clusterPlaceholder]: name,
      [snapshotPlaceholder]: snapshot,
      [missing]: context.freshName(),
      [taken]: used,
    };
    await context.call('CreateSnapshot', bind(input, names));
    if (input['SnapshotName'] === snapshotPlaceholder) await describe(context, snapshot);
  },
};

export default scenario;
