import { isObject, type Json, type JsonObject } from '../../../../spec/json.js';
import { clustersToDecline } from '../../../../harness/generate/cluster-shape.js';
import { wantedByName } from '../../../../harness/oracle/wanted-by-name.js';
import type { Scenario, ScenarioContext } from '../../../scenario.js';
import { bind } from '../../../vocabulary/bind.js';
import { creationStrata, lookers } from '../../../vocabulary/creation-dimensions.js';
import { listSnapshots, lookAt } from '../../../vocabulary/look.js';

const scenario: Scenario<JsonObject> = {
  name: 'cluster-shapes',
  title:
    'Creates snapshots of clusters with various configurations, under various names, and looks in various ways: each pair of these once.',
  needs: ['CreateCluster'],
  share: 0.4,
  strata: [
    ...creationStrata(),
    ...clustersToDecline().map(({ name, arbitrary }) => ({ name, arbitrary: arbitrary.filter(isObject) })),
  ],
  async act({ requestTags = null, name = null, letters = null, look = null, ...shape }, context) {
    const cluster = (await context.createCluster(withVersion(shape))).name;
    const fresh = typeof name === 'number' ? context.freshNameOf(name) : context.freshName();
    const request = {
      ClusterName: cluster,
      SnapshotName: letters === null ? fresh : fresh.toUpperCase(),
      ...(requestTags !== null && { Tags: requestTags }),
    };
    await context.callAndReadWithSdk('CreateSnapshot', request);
    await lookAt(context, fresh);
    await lookAs(look, { '{cluster}': cluster, '{snapshot}': fresh }, context);
    if (context.can('DescribeClusters'))
      await context.call('DescribeClusters', { ClusterName: cluster, ShowShardDetails: true }, 'probe');
  },
};

/** An engine and its version are drawn as one. */
function withVersion({ Engine = null, ...shape }: JsonObject): JsonObject {
  if (typeof Engine !== 'string') return shape;
  const [engine = '', version = ''] = Engine.split(' ');
  return { ...shape, Engine: engine, EngineVersion: version };
}

async function lookAs(
  look: Json,
  names: Readonly<Record<string, string>>,
  context: ScenarioContext,
): Promise<void> {
  const asked = Object.entries(lookers).find(([each]) => each === look)?.[1];
  if (asked === undefined || !context.can('DescribeSnapshots')) return;
  const input = bind(asked, names);
  if (!('SnapshotName' in input)) return listSnapshots(context, input);
  await context.eventually(() => context.call('DescribeSnapshots', input, 'probe'), wantedByName);
}

export default scenario;
