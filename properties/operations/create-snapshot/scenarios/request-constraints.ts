import { isObject, type JsonObject } from '../../../../spec/json.js';
import { requestSchema } from '../../../../spec/model.js';
import { invalidInputs } from '../../../../harness/generate/invalid-inputs.js';
import type { Scenario } from '../../../scenario.js';
import { claimName } from '../../../vocabulary/claim-name.js';
import { bind, clusterPlaceholder, snapshotPlaceholder } from '../../../vocabulary/bind.js';
import { look } from '../../../vocabulary/look.js';
import { pin } from '../pin.js';

const scenario: Scenario<JsonObject> = {
  name: 'request-constraints',
  title: 'Sends requests that break one constraint of the request schema, each in every way.',
  needs: [],
  strata: invalidInputs(requestSchema('CreateSnapshot'), { pin })
    // A request that is not an object: see the scenario malformed-body.
    .filter(({ constraint }) => constraint.pointer !== '')
    .flatMap(({ constraint, strata }) =>
      strata.map(({ name, arbitrary }) => ({
        name: `${constraint.rule.id} (${name})`,
        arbitrary: arbitrary.filter(isObject),
      })),
    ),
  async act(input, context) {
    if (!(await claimName(context, input))) return;
    const { name } = await context.leaseCluster();
    const snapshot = context.freshName();
    await context.call(
      'CreateSnapshot',
      bind(input, { [clusterPlaceholder]: name, [snapshotPlaceholder]: snapshot }),
    );
    if (input['SnapshotName'] === snapshotPlaceholder) await look(context, snapshot);
  },
};

export default scenario;
