import { at, isObject, type JsonObject } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { descriptions } from '../../../../vocabulary/reads.js';
import { show } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'observers.describe-omits-nothing',
  level: 'SHOULD',
  topic: 'same-description',
  title: 'DescribeSnapshots includes every member that the response to CreateSnapshot had.',
  source: source(
    'api.describe-snapshots',
    'Each item in the list contains detailed information about one snapshot.',
    {
      kind: 'judgement',
      from: 'What is known of a snapshot at its creation is known later. The model requires no member.',
    },
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(descriptions(observation), ({ read, pointer, snapshot: found, known: { presence, created } }) => {
      if (presence !== 'present' || created === undefined) return notApplicable;
      const lost = membersOf(created).find((place) => isSaid(created, place) && !isSaid(found, place));
      if (lost === undefined) return satisfied;
      return violated({
        step: read.index,
        message: `CreateSnapshot returned ${lost} ${show(at(created, lost))}, but DescribeSnapshots does not.`,
        expected: { kind: 'present', pointer: pointer + lost, filled: true },
        signature: lost,
      });
    }),
};

/** Members of a snapshot and of its configuration, without the shards: those are included only with ShowDetail. */
function membersOf(snapshot: JsonObject): string[] {
  const configuration = snapshot['ClusterConfiguration'];
  return [
    ...Object.keys(snapshot).map((member) => `/${member}`),
    ...Object.keys(isObject(configuration) ? configuration : {})
      .filter((member) => member !== 'Shards')
      .map((member) => `/ClusterConfiguration/${member}`),
  ];
}

function isSaid(snapshot: JsonObject, place: string): boolean {
  return ![undefined, null, ''].some((none) => at(snapshot, place) === none);
}

export default requirement;
