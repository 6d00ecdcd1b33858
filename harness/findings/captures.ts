import { isList, isObject, type Json } from '../../spec/json.js';
import { escapeToken } from '../../spec/pointer.js';
import type { Capture, FindingStep, StepPlace } from './finding.js';
import { bodyOfRequest } from './request-body.js';

/**
 * The values of requests that the case has from an earlier answer: ARNs and paging tokens, at the places where they stood
 * first. A value that a request had before any answer did is the case's own.
 */
export function capturesIn(steps: readonly Pick<FindingStep, 'request' | 'outcome'>[]): Capture[] {
  const answered = new Map<string, StepPlace>();
  const asked = new Set<string>();
  const captures: Capture[] = [];
  for (const [step, { request, outcome }] of steps.entries()) {
    for (const { pointer, text } of textsIn(bodyOfRequest(request))) {
      const from = answered.get(text);
      if (from !== undefined && isHandedOut(pointer, text)) captures.push({ from, to: { step, pointer } });
      if (from === undefined) asked.add(text);
    }
    if (outcome.kind !== 'accepted') continue;
    for (const { pointer, text } of textsIn(outcome.body))
      if (!asked.has(text) && !answered.has(text)) answered.set(text, { step, pointer });
  }
  return captures;
}

/** Whether a target makes such a value, so that a client can have it only from an answer. */
function isHandedOut(pointer: string, text: string): boolean {
  return text.startsWith('arn:') || pointer.endsWith('/NextToken');
}

/** Places of one body that are looked at: a list of many is about its first few. */
const mostPlaces = 2_000;

function textsIn(value: Json | undefined): { readonly pointer: string; readonly text: string }[] {
  const found: { pointer: string; text: string }[] = [];
  const walk = (inner: Json | undefined, pointer: string): void => {
    if (found.length >= mostPlaces || inner === undefined) return;
    if (typeof inner === 'string') found.push({ pointer, text: inner });
    else if (isList(inner)) for (const [index, item] of inner.entries()) walk(item, `${pointer}/${index}`);
    else if (isObject(inner))
      for (const [member, item] of Object.entries(inner)) walk(item, `${pointer}/${escapeToken(member)}`);
  };
  walk(value, '');
  return found;
}
