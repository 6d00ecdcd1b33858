import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { lookAt } from '../../../vocabulary/look.js';

/** The KMS keys of the request and of the cluster; null for none. */
type Input = {
  readonly [member: string]: Json;
  readonly request: string | null;
  readonly cluster: string | null;
};

const id = fc.uuid({ version: 4 });
const arn = id.map((key) => `arn:aws:kms:us-east-1:123456789012:key/${key}`);
const none = fc.constant<string | null>(null);
const input = (request: fc.Arbitrary<string | null>, cluster: fc.Arbitrary<string | null>) =>
  fc.record({ request, cluster }, { noNullPrototype: true });

const scenario: Scenario<Input> = {
  name: 'keys',
  title: 'Creates snapshots with a KMS key in the request, on the cluster, or both.',
  needs: ['CreateCluster'],
  share: 0.1,
  strata: [
    { name: 'an id', arbitrary: input(id, none) },
    { name: 'an ARN', arbitrary: input(arn, none) },
    { name: 'a key of the cluster', arbitrary: input(none, arn) },
    { name: 'a key of the cluster, by its id', arbitrary: input(none, id) },
    { name: 'another key than that of the cluster', arbitrary: input(arn, arn) },
  ],
  async act({ request, cluster }, context) {
    const { name } =
      cluster === null ? await context.leaseCluster() : await context.createCluster({ KmsKeyId: cluster });
    const snapshot = context.freshName();
    await context.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: snapshot,
      ...(request !== null && { KmsKeyId: request }),
    });
    await lookAt(context, snapshot);
  },
};

export default scenario;
