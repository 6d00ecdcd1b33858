import { at, isObject, type Json, type JsonObject } from '../../../../../spec/json.js';
import { shownIn } from '../../../../../spec/effects-of-request.js';
import { source } from '../../../../../spec/model.js';
import type { Observation } from '../../../../observation.js';
import type { Requirement, Ruling } from '../../../../requirement.js';
import { factsOfCluster, type ClusterFact } from '../../../../vocabulary/cluster-facts.js';
import { shardsOf } from '../../../../vocabulary/configuration.js';
import { once } from '../../../../vocabulary/once.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isSaid, lives, type Saying } from '../../../../vocabulary/sayings.js';
import { accepted, isKind, placed, stepsOf, type Placed } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'observers.agrees-with-cluster',
  level: 'MUST',
  topic: 'configuration',
  title:
    'Every description of a snapshot shows the configuration and the shards that DescribeClusters shows of its cluster, which nobody has changed.',
  source: source('api.snapshot', 'The configuration of the cluster from which the snapshot was taken', {
    kind: 'self-consistency',
    from: 'The target says of the cluster which configuration it has.',
  }),
  needs: ['DescribeClusters'],
  judge: (observation) =>
    every(lives(observation), ({ sayings: [created, ...later] }) => {
      const name = created.step.input?.['ClusterName'];
      if (created.step.operation !== 'CreateSnapshot' || typeof name !== 'string') return notApplicable;
      const cluster = unchanged(observation).get(name.toLowerCase());
      if (cluster === undefined) return notApplicable;
      return every([created, ...later], (saying) =>
        every(factsOfCluster(cluster, shardsOf(saying.value)), (fact) => compared(saying, fact)),
      );
    }),
};

/** The last description of each available cluster that no request of the case has changed, by lower-case name. */
const unchanged = once((observation: Observation): ReadonlyMap<string, JsonObject> => {
  const steps = placed(observation).filter(isKind('accepted'));
  const found = steps
    .filter(({ operation }) => operation === 'DescribeClusters')
    .flatMap(({ operation, exchange }) => shownIn(operation, exchange.outcome.body))
    .map(({ value }) => value)
    .filter(isObject)
    .filter(({ Status }) => Status === 'available');
  const byName = new Map<string, JsonObject>();
  for (const cluster of found) {
    const { Name } = cluster;
    if (typeof Name !== 'string') continue;
    const before = byName.get(Name.toLowerCase());
    // One with shards says more.
    byName.set(Name.toLowerCase(), { ...before, ...cluster });
  }
  const changed = [
    ...stepsOf(observation, 'UpdateCluster'),
    ...stepsOf(observation, 'DeleteCluster'),
    // A name that was used again is that of two clusters.
    ...accepted(observation, 'CreateCluster').filter(
      (step, index, all) => all.findIndex((each) => clusterOf(each) === clusterOf(step)) < index,
    ),
  ];
  for (const step of changed) byName.delete(clusterOf(step));
  return byName;
});

/** The cluster that a request names, in lower case. */
function clusterOf({ input }: Placed): string {
  const name = input?.['ClusterName'];
  return typeof name === 'string' ? name.toLowerCase() : '';
}

function compared({ step, pointer, value }: Saying, fact: ClusterFact): Ruling {
  const found = at(value, fact.place);
  // A value of another type is judged by the rules response.*-type.
  if (!isSaid(found) || !isSaid(fact.value) || typeof found !== typeof fact.value) return notApplicable;
  if (isAlike(found, fact.value)) return satisfied;
  return violated({
    step: step.index,
    message: `The snapshot shows another ${fact.place} than its cluster.`,
    expected: {
      kind: 'equals',
      pointer: pointer + fact.place,
      value: fact.value,
      from: { operation: 'DescribeClusters', part: 'answer' },
    },
    signature: fact.place.replace(/\d+/g, 'n'),
  });
}

function isAlike(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export default requirement;
