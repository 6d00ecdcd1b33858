import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isPlain, overlap } from '../../../../vocabulary/races.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { requests } from '../../../../vocabulary/requests.js';
import { isKind, stepsOf } from '../../../../vocabulary/steps.js';

const right = ['ClusterNotFoundFault', 'InvalidClusterStateFault'];

const requirement: Requirement = {
  id: 'concurrency.create-and-cluster-delete-agree',
  level: 'MUST',
  topic: 'races',
  title:
    'A CreateSnapshot request that is rejected while its cluster is being deleted reports ClusterNotFoundFault or InvalidClusterStateFault.',
  source: source('model.faults', 'The cluster is not in a valid state for the requested operation.', {
    kind: 'meaning',
    from: 'A cluster that is being deleted is in no valid state, and in the end does not exist. One of these two faults says so.',
  }),
  needs: ['CreateCluster', 'DeleteCluster'],
  judge: (observation) =>
    every(requests(observation, 'CreateSnapshot').filter(isKind('refused')), (creation) => {
      const rivals = stepsOf(observation, 'DeleteCluster').filter(
        (deletion) =>
          deletion.input?.['ClusterName'] === creation.input['ClusterName'] && overlap(creation, deletion),
      );
      const { outcome } = creation.exchange;
      const { reasons } = creation.expectation;
      // Other reasons against the request are judged by faults.several-reasons and the rules of its members.
      const isOnly = reasons.every(({ faults }) =>
        faults.every((fault) => right.includes(fault) || fault === 'ServiceLinkedRoleNotFoundFault'),
      );
      if (
        rivals.length === 0 ||
        !isOnly ||
        !isPlain(creation) ||
        outcome.type === undefined ||
        outcome.status >= 500
      )
        return notApplicable;
      if (right.includes(outcome.type.name)) return satisfied;
      return violated({
        step: creation.index,
        message: 'The cluster was being deleted, but CreateSnapshot was rejected for another reason.',
        expected: { kind: 'any-of', of: [{ kind: 'accepted' }, { kind: 'refused', faults: right }] },
        signature: 'wrong fault',
      });
    }),
};

export default requirement;
