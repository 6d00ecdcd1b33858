import { isDeepStrictEqual } from 'node:util';
import { isObject, type Json, type JsonObject } from '../../../spec/json.js';
import { requestSchema } from '../../../spec/model.js';
import type { Change } from '../change.js';
import { forAll, type Budget } from '../check.js';
import { requestExamples, requests } from '../checks/requests.js';
import type { SdkPackage } from '../sdk-package.js';
import { callOverStub, type Sent } from '../stub.js';
import { leavesOf } from './leaves.js';

/** Headers that no two requests share, or that name the version. */
const volatile =
  /^(authorization|x-amz-date|amz-sdk-.*|.*user-agent|content-length|host|x-amz-content-sha256)$/;

/** What of a request does not change from one moment to the next: the body byte for byte. */
function lasting({ method, path, headers, body }: Sent): JsonObject {
  const kept = Object.entries(headers).filter(([name]) => !volatile.test(name));
  return { request: `${method} ${path}`, headers: Object.fromEntries(kept), body };
}

async function sentBy(sdk: SdkPackage, input: JsonObject): Promise<JsonObject> {
  const { sent } = await callOverStub(sdk, 'CreateSnapshot', input, { status: 200, body: '{}' });
  return sent[0] === undefined ? { request: 'none' } : lasting(sent[0]);
}

/** The parts of the two in which they differ, in words. */
function differing(before: JsonObject, after: JsonObject): readonly [string, string] {
  const parts = Object.keys(before).filter((part) => !isDeepStrictEqual(before[part], after[part]));
  const inWords = (all: JsonObject) => parts.map((part) => shown(all[part])).join(' ');
  return [inWords(before), inWords(after)];
}

function shown(part: Json | undefined): string {
  return typeof part === 'string' ? part : JSON.stringify(part ?? null);
}

/** What is sent otherwise: first with each member alone, so that every change has its own example; then at random. */
export async function requestChanges(from: SdkPackage, to: SdkPackage, budget: Budget): Promise<Change[]> {
  const changeAt = async (place: string, input: JsonObject): Promise<Change | undefined> => {
    const [before, after] = [await sentBy(from, input), await sentBy(to, input)];
    if (isDeepStrictEqual(before, after)) return undefined;
    const [said, says] = differing(before, after);
    return { of: 'request', place, from: said, to: says, example: input };
  };
  const least = { ClusterName: 'c', SnapshotName: 's' };
  const always = await changeAt('/', least);
  if (always !== undefined) return [always];
  const alone: Change[] = [];
  for (const { pointer, value } of leavesOf(requestSchema('CreateSnapshot'))) {
    const change = await changeAt(pointer, { ...least, ...(isObject(value) ? value : {}) });
    if (change !== undefined) alone.push(change);
  }
  if (alone.length > 0) return alone;
  const judgement = await forAll(
    requests,
    requestExamples,
    async (input) => {
      const change = await changeAt('/', input);
      return change && { message: 'changed', expected: change.from, actual: change.to };
    },
    budget,
  );
  if (judgement.kind !== 'broken') return [];
  return judgement.problems.map(({ expected, actual, example = null }) => ({
    of: 'request',
    place: '/',
    from: expected,
    to: actual,
    example,
  }));
}
