import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isPlain, overlap } from '../../../../vocabulary/races.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { requests } from '../../../../vocabulary/requests.js';
import { isKind } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'concurrency.one-winner-ignoring-case',
  level: 'SHOULD',
  topic: 'letter-case',
  title: 'Of two concurrent requests for names that differ only in letter case, at most one is accepted.',
  source: source(
    'api.create-snapshot',
    'A name for the snapshot being created. This value is stored as a lowercase string.',
    {
      kind: 'judgement',
      from: 'Both names are stored as the same string, so they are one name. The document does not say so for concurrent requests.',
    },
  ),
  judge: (observation) =>
    every(requests(observation, 'CreateSnapshot'), (one) => {
      const rivals = requests(observation, 'CreateSnapshot').filter(
        (other) => overlap(one, other) && isOneName(one, other),
      );
      if (rivals.length === 0 || ![one, ...rivals].every(isPlain) || !isKind('accepted')(one))
        return notApplicable;
      const second = rivals.find(isKind('accepted'));
      if (second === undefined) return satisfied;
      return violated({
        step: Math.max(one.index, second.index),
        message: `Concurrent requests for ${show(one.input['SnapshotName'])} and ${show(second.input['SnapshotName'])} were both accepted.`,
        expected: { kind: 'one-accepted', steps: [one.index, second.index] },
        signature: 'both',
      });
    }),
};

function isOneName(
  { input: one }: { input: { SnapshotName?: unknown } },
  { input: other }: { input: { SnapshotName?: unknown } },
): boolean {
  const [first, second] = [one['SnapshotName'], other['SnapshotName']];
  return (
    typeof first === 'string' &&
    typeof second === 'string' &&
    first !== second &&
    first.toLowerCase() === second.toLowerCase()
  );
}

export default requirement;
