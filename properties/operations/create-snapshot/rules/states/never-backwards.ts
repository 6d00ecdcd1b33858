import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { histories } from '../../../../vocabulary/histories.js';
import { overlap } from '../../../../vocabulary/races.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import type { DescribedSnapshot } from '../../../../vocabulary/snapshots.js';

/** The way of a snapshot's life; a status that is not on it says nothing. */
const order = ['creating', 'available', 'deleting'];

const requirement: Requirement = {
  id: 'states.never-backwards',
  level: 'SHOULD',
  title: 'The status of a snapshot goes from `creating` to `available` to `deleting`, never back.',
  source: source(
    'api.snapshot',
    'The status of the snapshot. Valid values: creating | available | restoring | copying | deleting.',
    {
      kind: 'judgement',
      from: 'The names say in which order these three follow. The document gives no order.',
    },
  ),
  judge: (observation) =>
    every(histories(observation), (history) => {
      if (history.length < 2) return notApplicable;
      const back = history.find((each, index) => isStepBack(history[index - 1], each));
      if (back === undefined) return satisfied;
      return violated({
        step: back.step.index,
        message: 'The snapshot went back to a state it had left.',
        expected: order.join(', then '),
        actual: show(history.map(({ snapshot: { Status } }) => Status ?? null)),
        pointer: `${back.pointer}/Status`,
        signature: 'backwards',
      });
    }),
};

function isStepBack(before: DescribedSnapshot | undefined, { step, snapshot }: DescribedSnapshot): boolean {
  if (before === undefined || overlap(step, before.step)) return false;
  return rank(snapshot['Status']) >= 0 && rank(before.snapshot['Status']) > rank(snapshot['Status']);
}

function rank(status: unknown): number {
  return typeof status === 'string' ? order.indexOf(status) : -1;
}

export default requirement;
