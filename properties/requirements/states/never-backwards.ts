import { source } from '../../../spec/model.js';
import type { Observation } from '../../observation.js';
import type { Requirement } from '../../requirement.js';
import { nameMadeBy } from '../../vocabulary/makes.js';
import { every, held, silent, violated } from '../../vocabulary/ruling.js';
import { show } from '../../vocabulary/show.js';
import { described, placed, type Described } from '../../vocabulary/steps.js';

/** The way of a snapshot's life; a status that is not on it says nothing. */
const order = ['creating', 'available', 'deleting'];

const requirement: Requirement = {
  id: 'states.never-backwards',
  level: 'SHOULD',
  title: 'A snapshot goes from creating to available to deleting, never back.',
  source: source(
    'api.snapshot',
    'The status of the snapshot. Valid values: creating | available | restoring | copying | deleting.',
  ),
  judge: (observation) =>
    every(histories(observation), (history) => {
      if (history.length < 2) return silent;
      const back = history.find(({ snapshot: { Status } }, index) => {
        const before = history[index - 1]?.snapshot['Status'];
        return rank(Status) >= 0 && rank(before) > rank(Status);
      });
      if (back === undefined) return held;
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

function rank(status: unknown): number {
  return typeof status === 'string' ? order.indexOf(status) : -1;
}

/** What was said of each snapshot in the order of time; a name that may have been used again begins a new history. */
function histories(observation: Observation): Described[][] {
  const inTime = [...described(observation)].sort((one, other) => one.step.index - other.step.index);
  const open = new Map<unknown, Described[]>();
  const all: Described[][] = [];
  for (const each of inTime) {
    const { Name } = each.snapshot;
    const history = open.get(Name);
    const last = history?.at(-1);
    if (history !== undefined && last !== undefined && !isBornBetween(observation, Name, last, each))
      history.push(each);
    else {
      const begun = [each];
      open.set(Name, begun);
      all.push(begun);
    }
  }
  return all;
}

/** True where a request may have made the snapshot anew after it was last described: also one whose answer was lost. */
function isBornBetween(observation: Observation, name: unknown, last: Described, next: Described): boolean {
  return placed(observation).some((step) => {
    const made = nameMadeBy(step);
    const { outcome, maybeApplied } = step.exchange;
    const isRefused = outcome.kind === 'refused' && outcome.status < 500 && !maybeApplied;
    const isOfName =
      typeof made === 'string' && typeof name === 'string' && made.toLowerCase() === name.toLowerCase();
    return isOfName && !isRefused && step.index > last.step.index && step.index <= next.step.index;
  });
}

export default requirement;
