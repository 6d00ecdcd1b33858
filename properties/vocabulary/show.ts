import type { Json } from '../../spec/json.js';
import type { Outcome } from '../../harness/wire/exchange.js';

/** A value as JSON, cut to a length a sentence can bear. */
export function show(value: Json | undefined, longest = 120): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`;
}

/** What came of a request, in a few words. */
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

/** Names in a row: `a, b or c`. */
export function oneOf(names: Iterable<string>): string {
  const all = [...names];
  const last = all.pop();
  return all.length === 0 ? (last ?? 'nothing') : `${all.join(', ')} or ${last}`;
}
