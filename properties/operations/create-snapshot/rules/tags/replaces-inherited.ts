import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { tagReads } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.replaces-inherited',
  level: 'SHOULD',
  title: 'The tags of a request take the place of all tags of the cluster.',
  source: source(
    'guide.tagging',
    '(in substance) Tags of the request take the place of all tags of the cluster.',
  ),
  needs: ['ListTags'],
  judge: (observation) =>
    every(tagReads(observation), ({ step, expected, from, ofCluster, actual }) => {
      if (from !== 'request' || ofCluster.size === 0) return notApplicable;
      const kept = [...ofCluster.keys()].find((key) => actual.has(key) && !expected.has(key));
      if (kept === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `A tag of the cluster is on the snapshot though the request gave others: ${show(kept)}.`,
        expected: show([...expected]),
        actual: show([...actual]),
        pointer: '/TagList',
        signature: 'merged',
      });
    }),
};

export default requirement;
