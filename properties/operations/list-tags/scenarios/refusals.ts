import type { Scenario } from '../../../scenario.js';
import { arnLike, brokenArns } from '../../../vocabulary/wrong-arns.js';
import { makeSnapshot } from '../../../vocabulary/available-snapshot.js';
import { refuseThenCorrect } from '../../../vocabulary/corrected.js';
import { arnOf, look } from '../../../vocabulary/look.js';
import { requestsIn, wrongRequests, type WrongRequests } from '../../../vocabulary/wrong-requests.js';

const scenario: Scenario<WrongRequests> = {
  name: 'list-tags.refusals',
  title: 'Asks for the tags of what is no ARN, or of nothing that exists, then for those of a snapshot.',
  needs: ['DescribeSnapshots'],
  share: 0.01,
  strata: wrongRequests('ListTags'),
  async act(input, context) {
    const { name } = await context.leaseCluster();
    const snapshot = await makeSnapshot(context, name, { Tags: [{ Key: 'a', Value: '1' }] });
    const described = await look(context, snapshot);
    const arn = described && arnOf(described);
    if (arn === undefined) return;
    const missing = [context.freshName(), context.assumeAbsent(`${snapshot}x`)].map((each) =>
      arnLike(arn, each),
    );
    await refuseThenCorrect(context, {
      operation: 'ListTags',
      wrong: [
        ...requestsIn(input),
        ...[...missing, ...brokenArns(arn)].map((ResourceArn) => ({ ResourceArn })),
      ],
      right: { ResourceArn: arn },
      look: () => Promise.resolve(),
    });
  },
};

export default scenario;
