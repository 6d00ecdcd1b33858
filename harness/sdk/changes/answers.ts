import { isDeepStrictEqual } from 'node:util';
import { at, isObject, type Json } from '../../../spec/json.js';
import { responseSchema } from '../../../spec/model.js';
import type { Change } from '../change.js';
import { forAll, type Budget } from '../check.js';
import { answersFor } from '../checks/answers.js';
import type { SdkPackage } from '../sdk-package.js';
import { callOverStub } from '../stub.js';
import { leavesOf } from './leaves.js';

const asked = { ClusterName: 'c', SnapshotName: 's' };

async function outcomeOf(sdk: SdkPackage, answer: Json): Promise<Json> {
  const canned = { status: 200, body: JSON.stringify(answer) };
  const { received } = await callOverStub(sdk, 'CreateSnapshot', asked, canned);
  return received.kind === 'output' ? received.output : { [received.name]: received.message };
}

/** What was read at a place, in words; what was thrown instead. */
function readAt(outcome: Json, pointer: string): string {
  if (isObject(outcome) && !('Snapshot' in outcome)) return JSON.stringify(outcome);
  const found = at(outcome, pointer.replaceAll('/*', '/0'));
  return found === undefined ? 'not read' : `read as ${JSON.stringify(found)}`;
}

/** What is read otherwise: first of each member alone, so that every change has its own example; then at random. */
export async function answerChanges(from: SdkPackage, to: SdkPackage, budget: Budget): Promise<Change[]> {
  const changeAt = async (place: string, answer: Json): Promise<Change | undefined> => {
    const [before, after] = [await outcomeOf(from, answer), await outcomeOf(to, answer)];
    return isDeepStrictEqual(before, after)
      ? undefined
      : { of: 'answer', place, from: readAt(before, place), to: readAt(after, place), example: answer };
  };
  const alone: Change[] = [];
  for (const { pointer, value } of leavesOf(responseSchema('CreateSnapshot'))) {
    const change = await changeAt(pointer, value);
    if (change !== undefined) alone.push(change);
  }
  if (alone.length > 0) return alone;
  const judgement = await forAll(
    answersFor(to.version),
    [],
    async (answer) => {
      const change = await changeAt('/Snapshot', answer);
      return change && { message: 'changed', expected: change.from, actual: change.to };
    },
    budget,
  );
  if (judgement.kind !== 'broken') return [];
  return judgement.problems.map(({ expected, actual, example = null }) => ({
    of: 'answer',
    place: '/Snapshot',
    from: expected,
    to: actual,
    example,
  }));
}
