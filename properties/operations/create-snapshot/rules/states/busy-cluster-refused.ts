import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Observation } from '../../../../observation.js';
import type { Requirement } from '../../../../requirement.js';
import { isDue, precedes, reads, type Read } from '../../../../vocabulary/reads.js';
import { requests } from '../../../../vocabulary/requests.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isKind } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'states.busy-cluster-refused',
  level: 'SHOULD',
  topic: 'busy-clusters',
  title: 'CreateSnapshot rejects a cluster that DescribeClusters shows as `creating` or `deleting`.',
  source: source('model.faults', 'The cluster is not in a valid state for the requested operation.', {
    kind: 'judgement',
    from: 'There is no copy of what is not there yet or any more. No document lists the states in which a snapshot can be taken.',
  }),
  needs: ['DescribeClusters'],
  judge: (observation) => {
    const readings = statusesOf(observation);
    return every(requests(observation, 'CreateSnapshot'), (request) => {
      const { index, input, receivedMs, exchange } = request;
      const { outcome } = exchange;
      const ofCluster = readings.filter(({ cluster }) => cluster === input['ClusterName']);
      const before = ofCluster.findLast(({ read }) => precedes(read, request));
      if (before === undefined || !(before.status === 'creating' || before.status === 'deleting'))
        return notApplicable;
      if (outcome.kind === 'refused' && outcome.status < 500) return satisfied;
      // A cluster never returns to these states: if it has one before and after the request, it had it meanwhile.
      const isStillBusy = ofCluster.some(
        ({ read, status }) => status === before.status && isDue(read, receivedMs),
      );
      if (outcome.kind !== 'accepted' || !isStillBusy) return notApplicable;
      return violated({
        step: index,
        message: `CreateSnapshot was accepted for a cluster that was ${before.status} before the request and long after it.`,
        expected: { kind: 'refused', faults: ['InvalidClusterStateFault', 'ClusterNotFoundFault'] },
        signature: before.status,
      });
    });
  },
};

interface Reading {
  readonly read: Read;
  readonly cluster: unknown;
  readonly status: unknown;
}

/** The status of clusters in all responses about one cluster, in their order. */
function statusesOf(observation: Observation): readonly Reading[] {
  return (['CreateCluster', 'DescribeClusters', 'DeleteCluster'] as const)
    .flatMap((operation) => reads(observation, operation).filter(isKind('accepted')))
    .toSorted((one, other) => one.ended - other.ended)
    .map((read) => {
      const { body } = read.exchange.outcome;
      const status = at(body, '/Cluster/Status') ?? at(body, '/Clusters/0/Status');
      return { read, cluster: read.input?.['ClusterName'], status };
    });
}

export default requirement;
