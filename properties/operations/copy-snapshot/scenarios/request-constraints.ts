import type { JsonObject } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { makeSnapshot } from '../../../vocabulary/available-snapshot.js';
import { bind } from '../../../vocabulary/bind.js';
import { claimNames } from '../../../vocabulary/claim-name.js';
import { refuseThenCorrect } from '../../../vocabulary/corrected.js';
import { look, lookAt } from '../../../vocabulary/look.js';
import { requestsIn, wrongRequests, type WrongRequests } from '../../../vocabulary/wrong-requests.js';
import { pin, sourcePlaceholder, targetPlaceholder } from '../pin.js';

const scenario: Scenario<WrongRequests> = {
  name: 'copy-snapshot.request-constraints',
  title:
    'Sends copies that break one constraint of the request schema, each in every way, then one that is right.',
  needs: ['DescribeSnapshots'],
  share: 0.01,
  strata: wrongRequests('CopySnapshot', pin),
  async act(input, context) {
    const { name } = await context.leaseCluster();
    const source = await makeSnapshot(context, name);
    const requests = requestsIn(input);
    const usable = await claimNames(context, requests, 'TargetSnapshotName');
    await refuseThenCorrect(context, {
      operation: 'CopySnapshot',
      wrong: usable.map(named),
      right: { SourceSnapshotName: source, TargetSnapshotName: context.freshName() },
      look: async ({ TargetSnapshotName: target }) => {
        if (typeof target === 'string' && target !== '') await look(context, target);
      },
    });
    await lookAt(context, source);

    /** The request with names of this execution: each is to be of a new copy. */
    function named(request: JsonObject): JsonObject {
      return bind(request, { [sourcePlaceholder]: source, [targetPlaceholder]: context.freshName() });
    }
  },
};

export default scenario;
