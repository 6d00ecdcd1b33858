import { isObject, type JsonObject } from '../../../../spec/json.js';
import { requestSchema } from '../../../../spec/model.js';
import { boundaries } from '../../../../harness/generate/boundaries.js';
import { valid } from '../../../../harness/generate/valid.js';
import type { Scenario } from '../../../scenario.js';
import { bind, clusterPlaceholder, snapshotPlaceholder } from '../../../vocabulary/bind.js';
import { lookAt } from '../../../vocabulary/look.js';
import { pin } from '../pin.js';

const scenario: Scenario<JsonObject> = {
  name: 'valid-creation',
  title: 'Creates a snapshot with any valid request and describes it.',
  needs: [],
  strata: [
    ...boundaries(requestSchema('CreateSnapshot'), { pin }).map(({ name, arbitrary }) => ({
      name,
      arbitrary: arbitrary.filter(isObject),
    })),
    { name: 'any', arbitrary: valid(requestSchema('CreateSnapshot'), { pin }).filter(isObject) },
  ],
  async act(input, context) {
    const { name } = await context.leaseCluster();
    const snapshot = context.freshName();
    await context.call(
      'CreateSnapshot',
      bind(input, { [clusterPlaceholder]: name, [snapshotPlaceholder]: snapshot }),
    );
    await lookAt(context, snapshot);
  },
};

export default scenario;
