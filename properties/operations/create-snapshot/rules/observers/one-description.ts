import { at, type JsonObject } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import { differenceOf, snapshotSchema, whileMaking } from '../../../../../harness/oracle/same-snapshot.js';
import type { Observation } from '../../../../observation.js';
import type { Requirement, Ruling } from '../../../../requirement.js';
import { asIn } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isSaid, lives, merged, type Saying } from '../../../../vocabulary/sayings.js';

const requirement: Requirement = {
  id: 'observers.one-description',
  level: 'MUST',
  topic: 'same-description',
  title:
    'All answers that describe a snapshot agree: its creation, lists and looks, with and without shards, its deletion.',
  source: source('api.create-snapshot', 'Creates a copy of an entire cluster at a specific moment in time.', {
    kind: 'self-consistency',
    from: 'All answers describe one copy, made at one moment. What may change while it is made is left out: its status, its sizes and its creation times.',
  }),
  judge: (observation) =>
    every(lives(observation), ({ sayings }) => {
      let said: JsonObject = {};
      return every(sayings.entries(), ([index, saying]) => {
        const before = said;
        said = merged(said, saying.value);
        return index === 0 ? notApplicable : compared(observation, sayings.slice(0, index), before, saying);
      });
    }),
};

function compared(
  observation: Observation,
  earlier: readonly Saying[],
  said: JsonObject,
  { step, pointer, value }: Saying,
): Ruling {
  const place = differenceOf(said, value, whileMaking, snapshotSchema);
  if (place === undefined) return satisfied;
  const first = earlier.find((each) => isSaid(at(each.value, place)));
  return violated({
    step: step.index,
    message: `${step.operation ?? 'The answer'} shows another ${place} than ${first?.step.operation ?? 'an answer'} before.`,
    expected: asIn(observation, first?.value ?? said, place, pointer + place),
    signature: place.replace(/\d+/g, 'n'),
  });
}

export default requirement;
