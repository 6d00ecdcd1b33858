import { resourceNamedBy } from '../../../../../spec/arn.js';
import { source } from '../../../../../spec/model.js';
import { clusterNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { hasNoTag, hasTag } from '../../../../vocabulary/expect-tags.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { isDue, reads } from '../../../../vocabulary/reads.js';
import { isKind } from '../../../../vocabulary/steps.js';
import { tagMap } from '../../../../../harness/oracle/tags.js';
import { tagsIn } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.cluster-keeps-its-own',
  level: 'MUST',
  topic: 'cluster-tags',
  title: 'CreateSnapshot adds the tags of the request to the snapshot, not to its cluster.',
  source: source('api.create-snapshot', 'A list of tags to be added to this resource.', {
    kind: 'meaning',
    from: '"This resource" is the snapshot that the operation creates.',
  }),
  needs: ['ListTags', 'CreateCluster'],
  judge: (observation) =>
    every(reads(observation, 'ListTags').filter(isKind('accepted')), (step) => {
      const resource = resourceNamedBy(step.input?.['ResourceArn']);
      const cluster = resource?.kind === 'cluster' ? clusterNamed(step.state, resource.name) : undefined;
      if (cluster?.tags === undefined || cluster.requestedConfig === undefined) return notApplicable;
      if (cluster.tagChanges !== undefined && !isDue(step, cluster.tagChanges.sinceMs)) return notApplicable;
      const own = tagMap(cluster.tags);
      const wrong = [...tagMap(tagsIn(step))].find(
        ([key, value]) => !key.toLowerCase().startsWith('aws:') && own.get(key) !== value,
      );
      if (wrong === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `The cluster has the tag ${show([...wrong])}, which nobody added to it.`,
        expected: own.has(wrong[0]) ? hasTag([wrong[0], own.get(wrong[0])]) : hasNoTag(wrong[0]),
        signature: 'changed',
      });
    }),
};

export default requirement;
