import { isList, isObject, type Json } from '../../spec/json.js';
import type { Outcome } from '../wire/exchange.js';

/** A value as JSON, shortened to fit into a sentence. */
export function show(value: Json | undefined, longest = 120): string {
  if (value === undefined) return 'nothing';
  if (isHuge(value)) return `${JSON.stringify(beginningOf(value)).slice(0, longest)}… (very long)`;
  const text = JSON.stringify(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`;
}

/** What a value comes to, in characters of text and in values, before it is not written out whole any more. */
const huge = 100_000;

function isHuge(value: Json): boolean {
  let left = huge;
  const passes = (inner: Json): boolean => {
    left -= typeof inner === 'string' ? inner.length + 1 : 1;
    if (left < 0) return true;
    if (isList(inner)) return inner.some(passes);
    return isObject(inner) && Object.values(inner).some(passes);
  };
  return passes(value);
}

/** The first few items, members and characters of a value, and of what is in them. */
function beginningOf(value: Json, few = 20): Json {
  if (typeof value === 'string') return value.slice(0, few * 50);
  if (isList(value)) return value.slice(0, few).map((item) => beginningOf(item));
  if (!isObject(value)) return value;
  const members = Object.entries(value).slice(0, few);
  return Object.fromEntries(members.map(([member, inner]) => [member, beginningOf(inner)]));
}

/** The outcome of a request in a few words. */
export function showOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'accepted':
      return `HTTP ${outcome.status}, accepted`;
    case 'refused':
      return `HTTP ${outcome.status} ${outcome.type?.name ?? 'with no error type'}${
        outcome.message === undefined ? '' : `: ${show(outcome.message, 160)}`
      }`;
    case 'garbled':
      return `HTTP ${outcome.status} that is not awsJson1_1: ${outcome.reason}`;
    case 'lost':
      return `no answer (${outcome.loss}): ${outcome.detail}`;
  }
}

/** A list of alternatives: `a, b or c`. */
export function oneOf(names: Iterable<string>): string {
  const all = [...names];
  const last = all.pop();
  return all.length === 0 ? (last ?? 'nothing') : `${all.join(', ')} or ${last}`;
}
