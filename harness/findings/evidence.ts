import { effects } from '../../spec/effects.js';
import type { Operation } from '../../spec/types.js';
import type { Exchange } from '../wire/exchange.js';
import type { Expected } from './expected.js';
import { placeOf } from './place.js';
import { classText, requestClass } from './request-class.js';
import type { Seen } from './seen.js';

/** As much of a step as its cause is read from. */
export interface BlamedStep extends Seen {
  readonly operation: Operation | undefined;
  readonly exchange: Exchange;
}

/**
 * In which way a rule is broken, in a few words without generated values: the kind of breach, the place, what came
 * instead. Two breaches of one rule with one cause are one finding.
 *
 * @param signature the judge's own word for the kind of breach
 */
export function causeOf(
  {
    expected,
    step,
    signature,
  }: { readonly expected: Expected; readonly step: number; readonly signature: string },
  steps: readonly BlamedStep[],
): string {
  const blamed = steps[step];
  if (blamed === undefined) return signature;
  return [signature, ...evidenceOf(expected, step, steps)].join(' ');
}

/** The place in the answer, and what came; or, where the request was at issue, that. */
function evidenceOf(expected: Expected, step: number, steps: readonly BlamedStep[]): string[] {
  const blamed = steps[step];
  if (blamed === undefined) return [];
  const place = placeOf(expected, step, steps);
  if (place !== undefined) return [placeClass(place, blamed.operation)];
  const { outcome, request } = blamed.exchange;
  if (ofEveryAnswer.has(expected.kind)) return [];
  const came = cameOf(blamed.exchange);
  const isServerError = outcome.kind !== 'lost' && outcome.status >= 500;
  const isOfTheRequest = isServerError || asksForRefusal(expected);
  return isOfTheRequest ? [...came, classText(requestClass(request))] : came;
}

/** What all answers have in common, whatever they say: what came instead tells nothing of the root. */
const ofEveryAnswer: ReadonlySet<Expected['kind']> = new Set<Expected['kind']>([
  'header',
  'media-type',
  'json-object',
  'error',
]);

/** Whether the request was wrong in something, and had to be refused for it. */
export function asksForRefusal(expected: Expected): boolean {
  return expected.kind === 'refused' || (expected.kind === 'any-of' && expected.of.some(asksForRefusal));
}

/** A place in an answer, the same in whatever answer a snapshot or cluster is described, and at whatever index. */
function placeClass(pointer: string, operation: Operation | undefined): string {
  const general = pointer.replace(/\/\d+(?=\/|$)/g, '/*');
  const shows = operation === undefined ? [] : effects[operation].shows;
  const around = shows.find(({ at }) => general === at || general.startsWith(`${at}/`));
  if (around === undefined || around.kind === 'tags') return general;
  return `/${around.kind === 'snapshot' ? 'Snapshot' : 'Cluster'}${general.slice(around.at.length)}`;
}

/** What came, where it was no accepted answer. */
function cameOf({ outcome }: Exchange): string[] {
  switch (outcome.kind) {
    case 'accepted':
      return [];
    case 'garbled':
      return [`HTTP ${outcome.status}`, 'garbled'];
    case 'lost':
      return [outcome.loss];
    case 'refused': {
      const name = outcome.type?.name;
      const isServerError = outcome.status >= 500;
      const said = isServerError && outcome.message !== undefined ? [plain(outcome.message)] : [];
      return [`HTTP ${outcome.status}`, ...(name === undefined ? [] : [plain(name)]), ...said];
    }
  }
}

/** Characters of a target's own words that tell one error from another. */
const longestWords = 60;

/** A target's words without what differs from request to request: quoted texts, numbers, names of the run. */
function plain(text: string): string {
  return text
    .replace(/(["'`]).*?\1/gs, '…')
    .replace(/\b\w*\d\w*\b/g, '…')
    .replace(/[^\p{L}\p{N}…:.,-]+/gu, ' ')
    .trim()
    .slice(0, longestWords);
}
