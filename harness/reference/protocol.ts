import type { JsonObject } from '../../spec/json.js';
import type { Answer } from './answer.js';
import type { Raw, RawAnswer } from './http-middleware.js';
import { readBody } from './json-body.js';
import type { ControlPlane } from './plane.js';
import type { Policy } from './policy.js';
import type { VerifySignature } from './signatures.js';

const targetPrefix = 'AmazonMemoryDB.';
const contentType = 'application/x-amz-json-1.1';

/** Bytes a request's body may have. */
export const largestBody = 1024 * 1024;

/** Speaks awsJson1_1 for a control plane. Never throws: whatever is asked is answered. */
export function protocol(plane: ControlPlane, verify: VerifySignature | undefined, newId: () => string) {
  return (raw: Raw): RawAnswer => {
    const answer = answerOrFail(plane, verify, raw);
    const head = {
      'content-type': contentType,
      'x-amzn-requestid': newId(),
      date: new Date(plane.state.now).toUTCString(),
    };
    if (answer.kind === 'ok') return { status: 200, headers: head, body: JSON.stringify(answer.body) };
    const { headers, body } = faultOnWire(answer, plane.state.policy);
    return { status: answer.status, headers: { ...head, ...headers }, body: JSON.stringify(body) };
  };
}

function answerOrFail(plane: ControlPlane, verify: VerifySignature | undefined, raw: Raw): Answer {
  try {
    return answerTo(plane, verify, raw);
  } catch (error) {
    return fault('InternalFailure', error instanceof Error ? error.message : String(error), 500);
  }
}

function answerTo(plane: ControlPlane, verify: VerifySignature | undefined, raw: Raw): Answer {
  if (raw.method !== 'POST') return fault('UnsupportedOperation', 'The protocol knows POST only.', 405);
  if (raw.path !== '/') return fault('UnknownOperationException', 'The protocol knows the path / only.', 404);
  const target = raw.headers['x-amz-target'] ?? '';
  const operation = target.startsWith(targetPrefix)
    ? plane.implements(target.slice(targetPrefix.length))
    : undefined;
  if (operation === undefined) return fault('UnknownOperationException', '');
  if (!/^application\/x-amz-json-1\.1\s*(;|$)/i.test(raw.headers['content-type'] ?? ''))
    return fault('SerializationException', `The content type must be ${contentType}.`, 415);
  if (raw.body.length > largestBody)
    return fault('RequestEntityTooLargeException', `A body has at most ${largestBody} bytes.`, 413);
  const refused = verify?.(raw);
  if (refused !== undefined) return refused;
  const input = readBody(raw.body);
  return input === undefined ? fault('SerializationException', '') : plane.call(operation, input);
}

function fault(type: string, message: string, status = 400): Extract<Answer, { kind: 'fault' }> {
  return { kind: 'fault', type, status, message };
}

/** Where and how a fault's type and message stand, as the policy has it. */
function faultOnWire(
  { type, message }: Extract<Answer, { kind: 'fault' }>,
  { typeForm, typeHeader, messageMember }: Policy,
): { headers: Record<string, string>; body: JsonObject } {
  const text = message === '' ? {} : { [messageMember]: message };
  const headers = typeHeader || typeForm === 'header-only' ? { 'x-amzn-errortype': type } : {};
  switch (typeForm) {
    case 'bare':
      return { headers, body: { __type: type, ...text } };
    case 'namespaced':
      return { headers, body: { __type: `com.amazonaws.memorydb#${type}`, ...text } };
    case 'foreign':
      return { headers, body: { __type: `com.amazon.coral.service#${type}`, ...text } };
    case 'uri-suffixed':
      return {
        headers,
        body: { __type: `${type}:http://internal.amazon.com/coral/com.amazon.coral.service/`, ...text },
      };
    case 'code':
      return { headers, body: { code: type, ...text } };
    case 'header-only':
      return { headers, body: { ...text } };
  }
}
