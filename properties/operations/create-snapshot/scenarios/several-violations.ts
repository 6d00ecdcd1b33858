import fc from 'fast-check';
import type { Json, JsonObject } from '../../../../spec/json.js';
import { requestSchema } from '../../../../spec/model.js';
import type { Scenario, Stratum } from '../../../scenario.js';
import { claimName } from '../../../vocabulary/claim-name.js';
import { bind, clusterPlaceholder, snapshotPlaceholder } from '../../../vocabulary/bind.js';
import { look } from '../../../vocabulary/look.js';
import { emptyInputs, membersOf, wrongMembers, wrongPairs } from '../../../vocabulary/wrong-members.js';
import { pin } from '../pin.js';

/** Placeholders for a cluster that does not exist and for a snapshot name that is taken. */
const missing = '{missing}';
const taken = '{taken}';

const schema = requestSchema('CreateSnapshot');
const members = membersOf(schema);
const wrong = wrongMembers(schema, { pin });

/** Values of a type that no member of the request has. */
const wrongTypes: readonly (readonly [string, Json])[] = [
  ['a number', 5],
  ['a boolean', true],
  ['an object', {}],
  ['a list of lists', [[]]],
];

/** Inputs in which the one thing is wrong that `made` says, and a member beside it. */
function beside(name: string, made: JsonObject): Stratum<JsonObject>[] {
  return [...wrong]
    .filter(([member]) => !Object.hasOwn(made, member))
    .map(([member, arbitrary]) => ({
      name: `${name} and ${member}`,
      arbitrary: arbitrary.map((input) => ({ ...input, ...made })),
    }));
}

const scenario: Scenario<JsonObject> = {
  name: 'several-violations',
  title: 'Sends requests with two errors each.',
  needs: [],
  share: 0.24,
  strata: [
    ...wrongPairs(wrong),
    ...beside('a missing cluster', { ClusterName: missing }),
    ...beside('a name that is taken', { SnapshotName: taken }),
    ...wrongTypes.map(([name, value]) => ({
      name: `every member ${name}`,
      arbitrary: fc.constant(Object.fromEntries(members.map((member) => [member, value]))),
    })),
    { name: 'no required member', arbitrary: fc.constantFrom(...emptyInputs(schema)) },
    {
      name: 'a missing cluster and a name that is taken',
      arbitrary: fc.constant({ ClusterName: missing, SnapshotName: taken }),
    },
  ],
  async act(input, context) {
    if (!(await claimName(context, input))) return;
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
    if (input['SnapshotName'] === snapshotPlaceholder) await look(context, snapshot);
  },
};

export default scenario;
