import fc from 'fast-check';
import type { Json, JsonObject } from '../../spec/json.js';
import type { Scenario } from '../scenario.js';
import { lookAt } from '../vocabulary/look.js';

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
  title: 'Takes snapshots of a cluster that has tags, with and without tags of their own.',
  needs: ['CreateCluster', 'ListTags'],
  share: 0.08,
  strata: [
    {
      name: 'no tags of its own',
      arbitrary: fc.record({ cluster: ofCluster, request: none }, { noNullPrototype: true }),
    },
    {
      name: 'other tags of its own',
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
  async act({ cluster, request }, world) {
    const { name } = await world.clusterOf({ Tags: cluster });
    const snapshot = world.freshName();
    const creation = await world.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: snapshot,
      ...(request && { Tags: request }),
    });
    await lookAt(world, snapshot, creation);
  },
};

export default scenario;
