import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { shardsOf } from '../../../../vocabulary/configuration.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.shard-names-distinct',
  level: 'SHOULD',
  topic: 'shards',
  title: 'No two shards of a snapshot have the same name.',
  source: source('api.shard-detail', 'The name of the shard', {
    kind: 'judgement',
    from: 'A name tells one shard from another. The document does not say that it is unique.',
  }),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) => {
      const names = shardsOf(snapshot).flatMap(({ Name }) => (typeof Name === 'string' ? [Name] : []));
      if (names.length < 2) return notApplicable;
      if (new Set(names).size === names.length) return satisfied;
      return violated({
        step: step.index,
        message: 'Two shards have the same name.',
        expected: { kind: 'unique', pointer: `${pointer}/ClusterConfiguration/Shards`, member: '/Name' },
        signature: 'same name',
      });
    }),
};

export default requirement;
