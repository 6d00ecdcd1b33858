import { isDeepStrictEqual } from 'node:util';
import { at, isObject, type Json, type JsonObject } from '../../spec/json.js';
import { responseSchema } from '../../spec/model.js';
import { operations } from '../../spec/types.js';
import { forAll, type Budget } from './check.js';
import { answersFor } from './checks/answers.js';
import { exceptionCases } from './checks/exceptions.js';
import { requestExamples, requests } from './checks/requests.js';
import type { SdkPackage } from './sdk-package.js';
import { changesOf, shapeOfSdk } from './shapes.js';
import { callOverStub, type Received, type Sent } from './stub.js';

/** One thing that a later version does, or states, otherwise than an earlier one. */
export interface Change {
  readonly of: 'exports' | 'schema' | 'request' | 'answer' | 'exception';
  readonly place: string;
  readonly from: string;
  readonly to: string;
  /** The smallest input, or answer, that shows it. */
  readonly example?: Json;
}

const asked = { ClusterName: 'c', SnapshotName: 's' };
const nothing = 'nothing';

/** Every change between two versions, as far as the operations of the suite can show it. */
export async function changesBetween(from: SdkPackage, to: SdkPackage, budget: Budget): Promise<Change[]> {
  return [
    ...exportChanges(from, to),
    ...schemaChanges(from, to),
    ...(await requestChanges(from, to, budget)),
    ...(await answerChanges(from, to, budget)),
    ...(await exceptionChanges(from, to)),
  ];
}

/** Commands and exceptions that one of the two does not export. */
function exportChanges(from: SdkPackage, to: SdkPackage): Change[] {
  const named = ({ exported }: SdkPackage): string[] =>
    [...exported.keys()].filter((name) => /^[A-Z]\w*(Command|Fault|Exception|Exceeded)$/.test(name));
  const before = named(from);
  const after = named(to);
  return [...new Set([...before, ...after])]
    .filter((name) => before.includes(name) !== after.includes(name))
    .map((name) => ({
      of: 'exports',
      place: name,
      from: before.includes(name) ? 'exported' : nothing,
      to: after.includes(name) ? 'exported' : nothing,
    }));
}

function schemaChanges(from: SdkPackage, to: SdkPackage): Change[] {
  return operations.flatMap((operation) =>
    ['Request', 'Response'].flatMap((side) => {
      const name = `${operation}${side}`;
      const [before, after] = [from, to].map(({ exported }) => exported.get(`${name}$`));
      if (before === undefined || after === undefined) return [];
      return changesOf(shapeOfSdk(before, name), shapeOfSdk(after, name)).map((each): Change => ({
        of: 'schema',
        place: `${name}${each.pointer}`,
        from: each.from,
        to: /required/.test(each.change) ? `${each.to} (${each.change})` : each.to,
      }));
    }),
  );
}

/** Headers that no two requests share, or that name the version. */
const volatile =
  /^(authorization|x-amz-date|amz-sdk-.*|.*user-agent|content-length|host|x-amz-content-sha256)$/;

function meaningOf({ method, path, headers, body }: Sent): JsonObject {
  const kept = Object.entries(headers).filter(([name]) => !volatile.test(name));
  const json: Json = JSON.parse(body);
  return { request: `${method} ${path}`, headers: Object.fromEntries(kept), body: json };
}

async function requestChanges(from: SdkPackage, to: SdkPackage, budget: Budget): Promise<Change[]> {
  const sentBy = async (sdk: SdkPackage, input: JsonObject): Promise<Json> => {
    const { sent } = await callOverStub(sdk, 'CreateSnapshot', input, { status: 200, body: '{}' });
    return sent[0] === undefined ? null : meaningOf(sent[0]);
  };
  const judgement = await forAll(
    requests,
    requestExamples,
    async (input) => {
      const [before, after] = [await sentBy(from, input), await sentBy(to, input)];
      return isDeepStrictEqual(before, after)
        ? undefined
        : { message: '', expected: JSON.stringify(before), actual: JSON.stringify(after) };
    },
    budget,
  );
  if (judgement.kind !== 'broken') return [];
  return judgement.problems.map(({ expected, actual, example }) => ({
    of: 'request',
    place: 'CreateSnapshot',
    from: expected,
    to: actual,
    ...(example !== undefined && { example }),
  }));
}

async function outcomeOf(sdk: SdkPackage, answer: Json): Promise<Json> {
  const canned = { status: 200, body: JSON.stringify(answer) };
  const { received } = await callOverStub(sdk, 'CreateSnapshot', asked, canned);
  return received.kind === 'output' ? received.output : { [received.name]: received.message };
}

/** First each member of the answer alone, so that every change has an example of its own; then any answer at all. */
async function answerChanges(from: SdkPackage, to: SdkPackage, budget: Budget): Promise<Change[]> {
  const alone: Change[] = [];
  for (const { pointer, answer } of leavesOf(responseSchema('CreateSnapshot'))) {
    const [before, after] = [await outcomeOf(from, answer), await outcomeOf(to, answer)];
    if (isDeepStrictEqual(before, after)) continue;
    alone.push({
      of: 'answer',
      place: pointer,
      from: readAt(before, pointer),
      to: readAt(after, pointer),
      example: answer,
    });
  }
  if (alone.length > 0) return alone;
  const judgement = await forAll(
    answersFor(to.version),
    [],
    async (answer) => {
      const [before, after] = [await outcomeOf(from, answer), await outcomeOf(to, answer)];
      return isDeepStrictEqual(before, after)
        ? undefined
        : { message: '', expected: JSON.stringify(before), actual: JSON.stringify(after) };
    },
    budget,
  );
  if (judgement.kind !== 'broken') return [];
  return judgement.problems.map(({ expected, actual, example }) => ({
    of: 'answer',
    place: '/Snapshot',
    from: expected,
    to: actual,
    ...(example !== undefined && { example }),
  }));
}

/** What was read at a place, in words; what was thrown instead. */
function readAt(outcome: Json, pointer: string): string {
  if (isObject(outcome) && !('Snapshot' in outcome)) return JSON.stringify(outcome);
  const found = at(outcome, pointer.replaceAll('/*', '/0'));
  return found === undefined ? 'not read' : `read as ${JSON.stringify(found)}`;
}

/** Each simple member of an answer, with the least answer that has it. */
function leavesOf(schema: Json | undefined, pointer = ''): { pointer: string; answer: Json }[] {
  const { type, properties, items } = isObject(schema) ? schema : {};
  if (type === 'array')
    return leavesOf(items, `${pointer}/*`).map((leaf) => ({ ...leaf, answer: [leaf.answer] }));
  if (type === 'object')
    return Object.entries(isObject(properties) ? properties : {}).flatMap(([name, inner]) =>
      leavesOf(inner, `${pointer}/${name}`).map((leaf) => ({ ...leaf, answer: { [name]: leaf.answer } })),
    );
  const value = type === 'integer' ? 1 : type === 'number' ? 1_700_000_000.5 : 'text';
  return [{ pointer, answer: value }];
}

async function exceptionChanges(from: SdkPackage, to: SdkPackage): Promise<Change[]> {
  const changes = await Promise.all(
    exceptionCases.map(async ({ name, form, canned }): Promise<Change[]> => {
      const [before, after] = await Promise.all(
        [from, to].map(async (sdk) =>
          thrown((await callOverStub(sdk, 'CreateSnapshot', asked, canned)).received),
        ),
      );
      if (before === undefined || after === undefined || before === after) return [];
      return [{ of: 'exception', place: `${name} named by ${form}`, from: before, to: after }];
    }),
  );
  return changes.flat();
}

function thrown(received: Received): string {
  if (received.kind === 'output') return 'an output';
  const { name, classes, message, metadata } = received;
  const kind = classes.includes(name) ? `an instance of ${name}` : name;
  return `${kind}: ${message} (HTTP ${metadata.status ?? 'unknown'}, request ${metadata.requestId ?? 'unknown'})`;
}
