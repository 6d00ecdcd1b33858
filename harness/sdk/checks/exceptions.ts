import { source } from '../../../spec/model.js';
import { judged, type Check, type Problem } from '../check.js';
import type { SdkPackage } from '../sdk-package.js';
import { callOverStub, type Canned } from '../stub.js';
import { ours } from './faults.js';

const asked = { ClusterName: 'c', SnapshotName: 's' };
const id = { 'x-amzn-requestid': 'an-id' };

/** Every documented form in which an error names itself. */
const forms: Readonly<Record<string, (name: string, status: number, message: object) => Canned>> = {
  'a bare __type': (name, status, message) => body(status, { __type: name, ...message }),
  'a namespaced __type': (name, status, message) =>
    body(status, { __type: `com.amazonaws.memorydb#${name}`, ...message }),
  'a __type of a foreign namespace': (name, status, message) =>
    body(status, { __type: `com.amazon.coral.service#${name}`, ...message }),
  'a __type with a URI behind it': (name, status, message) =>
    body(status, {
      __type: `${name}:http://internal.amazon.com/coral/com.amazon.coral.service/`,
      ...message,
    }),
  'the header alone': (name, status, message) => body(status, message, { 'x-amzn-errortype': name }),
  'the header with a URI behind it': (name, status, message) =>
    body(status, message, { 'x-amzn-errortype': `${name}:http://internal.amazon.com/` }),
  'a code': (name, status, message) => body(status, { code: name, ...message }),
};
const messages = [{ message: 'a reason' }, { Message: 'a reason' }];

function body(status: number, content: object, headers: Readonly<Record<string, string>> = {}): Canned {
  return { status, headers: { ...id, ...headers }, body: JSON.stringify(content) };
}

/** One fault in one form. */
export interface Case {
  readonly name: string;
  readonly status: number;
  readonly form: string;
  readonly canned: Canned;
}

/** Every fault in every form, with every status that is right for it. */
export const exceptionCases: readonly Case[] = ours.flatMap(([name, { statuses }]) =>
  statuses.flatMap((status) =>
    Object.entries(forms).flatMap(([form, make]) =>
      messages.map((message) => ({
        name,
        status,
        form: `${form}, with ${Object.keys(message).join()}`,
        canned: make(name, status, message),
      })),
    ),
  ),
);

async function problemWith(
  sdk: SdkPackage,
  { name, status, form, canned }: Case,
): Promise<Problem | undefined> {
  const { received } = await callOverStub(sdk, 'CreateSnapshot', asked, canned);
  const example =
    canned === 'reset' ? null : { status: canned.status, headers: { ...canned.headers }, body: canned.body };
  const problem = (message: string, expected: string, actual: string): Problem => ({
    message: `${name} named by ${form}: ${message}`,
    expected,
    actual,
    place: form,
    example,
  });
  if (received.kind === 'output') return problem('the SDK throws nothing.', name, 'an output');
  if (!received.classes.includes(name) || received.name !== name)
    return problem('the SDK throws something else.', `an instance of ${name}`, received.name);
  if (received.message !== 'a reason') return problem('the message is lost.', 'a reason', received.message);
  if (received.metadata.status !== status)
    return problem('the status is lost.', String(status), String(received.metadata.status));
  if (received.metadata.requestId !== 'an-id')
    return problem('the id of the request is lost.', 'an-id', String(received.metadata.requestId));
  return undefined;
}

/** Which exception the SDK makes of every fault in every form. */
export const checks: readonly Check[] = [
  {
    id: 'sdk.throws-the-right-class',
    level: 'MUST',
    title:
      'The SDK throws each fault, in each documented form, as its exception with message, status and request id.',
    source: source(
      'protocol.aws-json',
      'The component MUST be one of the following: an additional header with the name X-Amzn-Errortype, a body field with the name code, or a body field named __type.',
    ),
    run: async (sdk) => {
      const problems = await Promise.all(exceptionCases.map((each) => problemWith(sdk, each)));
      return judged(
        exceptionCases.length,
        problems.filter((problem) => problem !== undefined),
      );
    },
  },
];
