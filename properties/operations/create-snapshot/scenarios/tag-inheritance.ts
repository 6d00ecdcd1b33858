import fc from 'fast-check';
import { at, type Json, type JsonObject } from '../../../../spec/json.js';
import type { Scenario, ScenarioContext } from '../../../scenario.js';
import { listTags, lookAt } from '../../../vocabulary/look.js';

type Input = {
  readonly [member: string]: Json;
  readonly cluster: readonly JsonObject[];
  readonly request: readonly JsonObject[] | null;
};

const tag = (key: string) =>
  fc.stringMatching(/^[a-z0-9]{0,5}$/).map((Value): JsonObject => ({ Key: key, Value }));
const ofCluster = fc.tuple(tag('team'), tag('stage')).map((tags): readonly JsonObject[] => tags);
const none = fc.constant<readonly JsonObject[] | null>(null);

const scenario: Scenario<Input> = {
  name: 'tag-inheritance',
  title: 'Creates snapshots of a cluster with tags, with and without tags in the request.',
  needs: ['CreateCluster', 'ListTags'],
  share: 0.08,
  strata: [
    {
      name: 'no tags in the request',
      arbitrary: fc.record({ cluster: ofCluster, request: none }, { noNullPrototype: true }),
    },
    {
      name: 'other tags in the request',
      arbitrary: fc.record(
        { cluster: ofCluster, request: tag('own').map((only) => [only]) },
        { noNullPrototype: true },
      ),
    },
    {
      name: 'a tag of the cluster with another value',
      arbitrary: fc.record(
        { cluster: ofCluster, request: tag('team').map((only) => [only]) },
        { noNullPrototype: true },
      ),
    },
  ],
  async act({ cluster, request }, context) {
    const { name } = await context.createCluster({ Tags: cluster });
    const snapshot = context.freshName();
    await context.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: snapshot,
      ...(request && { Tags: request }),
    });
    await lookAt(context, snapshot);
    await context.waitUntilAvailable(name);
    const arn = await clusterArn(context, name);
    if (arn === undefined) return;
    await listTags(context, arn);
    if (!context.can('TagResource')) return;
    // A tag that the cluster gets afterwards is not inherited.
    await context.call('TagResource', { ResourceArn: arn, Tags: [{ Key: 'later', Value: 'yes' }] }, 'setup');
    await lookAt(context, snapshot);
  },
};

async function clusterArn(context: ScenarioContext, name: string): Promise<string | undefined> {
  if (!context.can('DescribeClusters')) return undefined;
  const { outcome } = (await context.call('DescribeClusters', { ClusterName: name }, 'probe')).exchange;
  const arn = outcome.kind === 'accepted' ? at(outcome.body, '/Clusters/0/ARN') : undefined;
  return typeof arn === 'string' ? arn : undefined;
}

export default scenario;
