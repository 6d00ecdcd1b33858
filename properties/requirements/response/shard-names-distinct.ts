import { source } from '../../../spec/model.js';
import type { Requirement } from '../../requirement.js';
import { shardsOf } from '../../vocabulary/configuration.js';
import { every, held, silent, violated } from '../../vocabulary/ruling.js';
import { show } from '../../vocabulary/show.js';
import { described } from '../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'response.shard-names-distinct',
  level: 'MUST',
  title: 'No two shards of a snapshot have the same name.',
  source: source('api.shard-detail', 'The name of the shard'),
  judge: (observation) =>
    every(described(observation), ({ step, pointer, snapshot }) => {
      const names = shardsOf(snapshot).flatMap(({ Name }) => (typeof Name === 'string' ? [Name] : []));
      if (names.length < 2) return silent;
      if (new Set(names).size === names.length) return held;
      return violated({
        step: step.index,
        message: 'Two shards have the same name.',
        expected: 'distinct names',
        actual: show(names),
        pointer: `${pointer}/ClusterConfiguration/Shards`,
        signature: 'same name',
      });
    }),
};

export default requirement;
