import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { shardsOf } from '../../../../vocabulary/configuration.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.shards-as-many-as-said',
  level: 'MUST',
  topic: 'shards',
  title: 'A snapshot that lists shards lists as many as its `NumShards`.',
  source: source('api.cluster-configuration', 'The number of shards in the cluster', {
    kind: 'self-consistency',
    from: 'One response gives the number and the list.',
  }),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) => {
      const said = at(snapshot, '/ClusterConfiguration/NumShards');
      const listed = shardsOf(snapshot).length;
      if (listed === 0 || typeof said !== 'number') return notApplicable;
      if (listed === said) return satisfied;
      return violated({
        step: step.index,
        message: `NumShards is ${said}, but ${listed} shards are listed.`,
        expected: { kind: 'count', pointer: `${pointer}/ClusterConfiguration/Shards`, min: said, max: said },
        signature: listed < said ? 'too few' : 'too many',
      });
    }),
};

export default requirement;
