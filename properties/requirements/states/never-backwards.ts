import { source } from '../../../spec/model.js';
import type { Json } from '../../../spec/json.js';
import type { Observation } from '../../observation.js';
import type { Requirement } from '../../requirement.js';
import { nameMadeBy } from '../../vocabulary/makes.js';
import { overlap } from '../../vocabulary/rivals.js';
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
      const back = history.find((each, index) => isStepBack(history[index - 1], each));
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

function isStepBack(before: Described | undefined, { step, snapshot }: Described): boolean {
  if (before === undefined || overlap(step, before.step)) return false;
  return rank(snapshot['Status']) >= 0 && rank(before.snapshot['Status']) > rank(snapshot['Status']);
}

function rank(status: unknown): number {
  return typeof status === 'string' ? order.indexOf(status) : -1;
}

/**
 * What was said of each snapshot in the order of time. A description may lag behind what was asked: so answers to
 * DeleteSnapshot are left out, and names that may have been used again, of whose former life it may still tell.
 */
function histories(observation: Observation): Described[][] {
  const inTime = described(observation)
    .filter(({ step }) => step.operation !== 'DeleteSnapshot')
    .sort((one, other) => one.step.index - other.step.index);
  const names = new Set(inTime.map(({ snapshot: { Name } }) => Name));
  return [...names].flatMap((name) => {
    const history = inTime.filter(({ snapshot: { Name } }) => Name === name);
    return hasOneLife(observation, name, history) ? [history] : [];
  });
}

/** True where no request may have made the snapshot after it was first described, nor two before. */
function hasOneLife(
  observation: Observation,
  name: Json | undefined,
  [first]: readonly Described[],
): boolean {
  const births = placed(observation).filter((step) => {
    const { outcome, maybeApplied } = step.exchange;
    const isRefused = outcome.kind === 'refused' && outcome.status < 500 && !maybeApplied;
    return !isRefused && isSameName(nameMadeBy(step), name);
  });
  return births.length <= 1 && births.every(({ index }) => first !== undefined && index <= first.step.index);
}

function isSameName(one: Json | undefined, other: Json | undefined): boolean {
  return typeof one === 'string' && typeof other === 'string' && one.toLowerCase() === other.toLowerCase();
}

export default requirement;
