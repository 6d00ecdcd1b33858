import { resourceNamedBy } from '../../../../../spec/arn.js';
import { source } from '../../../../../spec/model.js';
import {
  clusterNamed,
  snapshotNamed,
  type ClusterState,
  type SnapshotState,
} from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { isDue, reads, type Read } from '../../../../vocabulary/reads.js';
import { every, notApplicable, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';

/** Faults that say that an ARN names nothing: one of them may speak of a moment before it did. */
const isNoArn = /^InvalidARN/;
const namesNothing = /(?<!Tag)NotFound/;

const requirement: Requirement = {
  id: 'tags.own-arn-taken',
  level: 'MUST',
  topic: 'arns',
  title: 'ListTags, TagResource and UntagResource know a snapshot by the ARN that the target gave it.',
  source: source(
    'api.list-tags',
    'Lists all tags currently on a named resource. A tag is a key-value pair where the key and value are case-sensitive.',
  ),
  needs: ['ListTags'],
  judge: (observation) => {
    const asked = (['ListTags', 'TagResource', 'UntagResource'] as const).flatMap((operation) =>
      reads(observation, operation),
    );
    return every(asked, (request) => {
      const { index, input, exchange } = request;
      const { outcome } = exchange;
      const named = existenceOf(request);
      if (named?.presence !== 'present' || named.deletionPending) return notApplicable;
      if (outcome.kind === 'accepted') return satisfied;
      const type = outcome.kind === 'refused' ? (outcome.type?.name ?? '') : '';
      const isUnknown = namesNothing.test(type) && isDue(request, named.madeMs);
      if (!isUnknown && !isNoArn.test(type)) return notApplicable;
      return violated({
        step: index,
        message: `${request.operation ?? 'The target'} does not know the ARN that the target gave: ${show(input?.['ResourceArn'] ?? null)}.`,
        expected: { kind: 'accepted' },
        signature: request.operation ?? 'none',
      });
    });
  },
};

/** What is known of the resource whose ARN a request names. */
function existenceOf({ input, state }: Read): ClusterState | SnapshotState | undefined {
  const resource = resourceNamedBy(input?.['ResourceArn']);
  if (resource === undefined) return undefined;
  return resource.kind === 'snapshot'
    ? snapshotNamed(state, resource.name)
    : clusterNamed(state, resource.name);
}

export default requirement;
