import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import { clusterNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { isDue, precedes, reads } from '../../../../vocabulary/reads.js';
import { every, notApplicable, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { refused } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'delete-cluster.faults.refused-deletes-nothing',
  level: 'MUST',
  topic: 'refused-effects',
  title: 'A rejected DeleteCluster request deletes no cluster.',
  source: source(
    'protocol.http',
    '4xx (Client Error): The request contains bad syntax or cannot be fulfilled',
    { kind: 'meaning', from: 'A rejected request was not carried out.' },
  ),
  needs: ['DescribeClusters', 'CreateCluster'],
  judge: (observation) => {
    const requests = refused(observation, 'DeleteCluster');
    return every(reads(observation, 'DescribeClusters'), (read) => {
      const name = read.input?.['ClusterName'];
      const known = clusterNamed(read.state, name);
      const follows = requests.some(
        (request) => precedes(request, read) && request.input?.['ClusterName'] === name,
      );
      if (typeof name !== 'string' || !follows || known?.presence !== 'present') return notApplicable;
      const { outcome } = read.exchange;
      if (outcome.kind === 'lost' || outcome.kind === 'garbled') return notApplicable;
      const status = outcome.kind === 'accepted' ? at(outcome.body, '/Clusters/0/Status') : undefined;
      const isMissing = outcome.kind === 'refused' && outcome.type?.name === 'ClusterNotFoundFault';
      if (status !== 'deleting' && !isMissing) return outcome.kind === 'accepted' ? satisfied : notApplicable;
      if (!isDue(read, known.madeMs)) return notApplicable;
      return violated({
        step: read.index,
        message: `DeleteCluster was rejected, but the cluster ${name} is deleted.`,
        expected: {
          kind: 'all-of',
          of: [
            { kind: 'includes', pointer: '/Clusters', where: { '/Name': name }, ignoringCase: true },
            {
              kind: 'excludes',
              pointer: '/Clusters',
              where: { '/Name': name, '/Status': 'deleting' },
              ignoringCase: true,
            },
          ],
        },
        signature: 'deleted',
      });
    });
  },
};

export default requirement;
