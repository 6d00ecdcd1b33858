import { isList, isObject, type Json } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { describing } from '../../../../vocabulary/expect.js';
import { foundBy, isDue, isMissing, looks, precedes } from '../../../../vocabulary/reads.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { stepsOf } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'wire.text-is-data',
  level: 'MUST',
  topic: 'text-carried-out',
  title:
    'A text in a request is a value alone: what it says in the syntax of another protocol is not carried out.',
  source: source(
    'protocol.aws-json',
    "X-Amz-Target | true for requests | The value of this header is the shape name of the service's Shape ID joined to the shape name of the operation's Shape ID, separated by a single period (.) character.",
    {
      kind: 'meaning',
      from: 'The header names the operation, once. Nothing in a member can name another one.',
    },
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(looks(observation), (look) => {
      const { read, name, known } = look;
      if (known.presence !== 'present') return notApplicable;
      const speaking = stepsOf(observation, 'CreateSnapshot')
        .filter((step) => precedes(step, read) && snapshotNamed(step.state, name)?.presence === 'present')
        .flatMap(({ input = {} }) =>
          Object.entries(input).filter(([, value]) =>
            textsIn(value).some((text) => speaksOf(text, name, input['SnapshotName'] ?? null)),
          ),
        )
        .at(0);
      if (speaking === undefined) return notApplicable;
      if (foundBy(look) !== undefined) return satisfied;
      if (!isMissing(look) || !isDue(read, known.madeMs)) return notApplicable;
      return violated({
        step: read.index,
        message: `The snapshot ${name} was there, and is gone after a request whose ${speaking[0]} speaks of deleting it.`,
        expected: describing(name),
        signature: speaking[0],
      });
    }),
};

/** Whether a text speaks of a snapshot: by its name beside other words, or by an operation on what the request names. */
function speaksOf(text: string, name: string, requested: Json): boolean {
  const isNamed = text.length > name.length && text.toLowerCase().includes(name.toLowerCase());
  const isRequested = typeof requested === 'string' && requested.toLowerCase() === name.toLowerCase();
  return isNamed || (isRequested && text.includes('DeleteSnapshot'));
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

export default requirement;
