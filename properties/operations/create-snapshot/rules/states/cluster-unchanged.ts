import { at, isObject, type JsonObject } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { asIn } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { differenceOf } from '../../../../../harness/oracle/same-snapshot.js';
import { accepted, stepsOf } from '../../../../vocabulary/steps.js';
import { precedes } from '../../../../vocabulary/reads.js';

/** What a request can set of a cluster. The rest are states, or set by the service. */
const configured: ReadonlySet<string> = new Set([
  'ACLName',
  'DataTiering',
  'Description',
  'Engine',
  'EngineVersion',
  'KmsKeyId',
  'MaintenanceWindow',
  'NodeType',
  'NumberOfShards',
  'ParameterGroupName',
  'SnapshotRetentionLimit',
  'SnapshotWindow',
  'SnsTopicArn',
  'SubnetGroupName',
  'TLSEnabled',
]);

const requirement: Requirement = {
  id: 'states.cluster-unchanged',
  level: 'MAY',
  topic: 'cluster-unchanged',
  title: 'CreateSnapshot does not change the configuration of the cluster.',
  why: 'A maintenance event may change the cluster between two descriptions.',
  source: source('api.create-snapshot', 'Creates a copy of an entire cluster at a specific moment in time.', {
    kind: 'judgement',
    from: 'Whoever makes a copy leaves the original as it is. The document speaks of the copy alone.',
  }),
  needs: ['DescribeClusters'],
  judge: (observation) => {
    if (stepsOf(observation, 'UpdateCluster').length > 0) return notApplicable;
    const descriptions = accepted(observation, 'DescribeClusters').flatMap((step) => {
      const cluster = at(step.exchange.outcome.body, '/Clusters/0');
      return isObject(cluster) ? [{ step, cluster }] : [];
    });
    return every(accepted(observation, 'CreateSnapshot'), (creation) => {
      const ofCluster = descriptions.filter(
        ({ step }) => step.input?.['ClusterName'] === creation.input?.['ClusterName'],
      );
      const before = ofCluster.findLast(
        ({ step, cluster }) => precedes(step, creation) && isSettled(cluster),
      );
      const after = ofCluster.find(({ step }) => precedes(creation, step));
      if (before === undefined || after === undefined) return notApplicable;
      const pointer = differenceOf(configurationOf(before.cluster), after.cluster, none);
      if (pointer === undefined) return satisfied;
      return violated({
        step: after.step.index,
        message: `After CreateSnapshot the cluster has another ${pointer} than before.`,
        expected: asIn(observation, before.cluster, pointer, `/Clusters/0${pointer}`),
        signature: pointer,
      });
    });
  },
};

const none: ReadonlySet<string> = new Set();

function configurationOf(cluster: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(cluster).filter(([member]) => configured.has(member)));
}

function isSettled({ Status }: { readonly Status?: unknown }): boolean {
  return Status === 'available';
}

export default requirement;
