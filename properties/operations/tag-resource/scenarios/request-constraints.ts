import type { Scenario } from '../../../scenario.js';
import { makeSnapshot } from '../../../vocabulary/available-snapshot.js';
import { bind } from '../../../vocabulary/bind.js';
import { refuseThenCorrect } from '../../../vocabulary/corrected.js';
import { arnOf, listTags, look } from '../../../vocabulary/look.js';
import { requestsIn, wrongRequests, type WrongRequests } from '../../../vocabulary/wrong-requests.js';
import { arnPlaceholder, pin } from '../pin.js';

const scenario: Scenario<WrongRequests> = {
  name: 'tag-resource.request-constraints',
  title:
    'Sends requests that break one constraint of the request schema, each in every way, then one that is right.',
  needs: ['DescribeSnapshots', 'ListTags'],
  share: 0.01,
  strata: wrongRequests('TagResource', pin),
  async act(input, context) {
    const { name } = await context.leaseCluster();
    const snapshot = await makeSnapshot(context, name, { Tags: [{ Key: 'a', Value: '1' }] });
    const described = await look(context, snapshot);
    const arn = described && arnOf(described);
    if (arn === undefined) return;
    await refuseThenCorrect(context, {
      operation: 'TagResource',
      wrong: requestsIn(input).map((request) => bind(request, { [arnPlaceholder]: arn })),
      right: { ResourceArn: arn, Tags: [{ Key: 'b', Value: '2' }] },
      look: () => Promise.resolve(),
    });
    // Once for all: what any of them has left behind still shows.
    await listTags(context, arn);
  },
};

export default scenario;
