import { at, type Json } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement, Ruling } from '../../../../requirement.js';
import { askedOfCluster, isAsAsked } from '../../../../vocabulary/asked.js';
import { shardsOf } from '../../../../vocabulary/configuration.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isSaid, lives, type Saying } from '../../../../vocabulary/sayings.js';

const requirement: Requirement = {
  id: 'response.as-asked',
  level: 'SHOULD',
  topic: 'configuration',
  title: 'A snapshot shows the configuration that CreateCluster and UpdateCluster asked for.',
  source: source('api.snapshot', 'The configuration of the cluster from which the snapshot was taken', {
    kind: 'judgement',
    from: 'Whoever asks for a cluster with certain values, and is not refused, has one with these values. The document does not say that a service changes none of them.',
  }),
  needs: ['CreateCluster'],
  judge: (observation) =>
    every(lives(observation), ({ creation, sayings }) => {
      if (creation?.operation !== 'CreateSnapshot') return notApplicable;
      const asked = askedOfCluster(observation, creation);
      if (asked === undefined) return notApplicable;
      return every(sayings, (saying) => {
        const count = asked.replicas;
        const ofShards =
          count === undefined
            ? []
            : shardsOf(saying.value).map((_, index) => ({
                place: `/ClusterConfiguration/Shards/${index}/Configuration/ReplicaCount`,
                value: count,
              }));
        return every([...asked.facts, ...ofShards], ({ place, value }) => compared(saying, place, value));
      });
    }),
};

function compared({ step, pointer, value }: Saying, place: string, asked: Json): Ruling {
  const found = at(value, place);
  const wanted = typeof asked === 'string' || typeof asked === 'number' ? asked : undefined;
  if (wanted === undefined || !isSaid(found) || !isSaid(wanted) || typeof found !== typeof wanted)
    return notApplicable;
  if (isAsAsked(place, found, wanted)) return satisfied;
  return violated({
    step: step.index,
    message: `The snapshot shows another ${place} than its cluster was asked to have.`,
    expected: {
      kind: 'equals',
      pointer: pointer + place,
      value: wanted,
      from: { operation: 'CreateCluster', part: 'request' },
    },
    signature: place.replace(/\d+/g, 'n'),
  });
}

export default requirement;
