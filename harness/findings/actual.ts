import { at, type Json } from '../../spec/json.js';
import { leniencies, type Outcome } from '../wire/exchange.js';
import { itemsOn } from './check-case.js';
import { nounOf } from './describe.js';
import type { Expected, OfTheAnswer } from './expected.js';
import { placeOf } from './place.js';
import { acceptedBody, itemsAt, type Seen } from './seen.js';
import { show, showOutcome } from './show.js';
import { slotRanges } from './slot-ranges.js';

/** What a step answered where something else was expected, in a few words: what follows `actual:`. */
export function actualOf(expected: Expected, step: number, steps: readonly Seen[]): string {
  const seen = steps[step];
  if (seen === undefined) return 'nothing';
  const body = acceptedBody(seen);
  switch (expected.kind) {
    case 'answered':
    case 'no-server-error':
    case 'accepted':
    case 'refused':
    case 'status':
      return showOutcome(seen.exchange.outcome);
    case 'header':
    case 'media-type':
    case 'json-object':
    case 'error':
    case 'sdk-output':
    case 'sdk-exception':
      return actualAnswer(expected, seen);
    case 'one-accepted':
      return `${expected.steps.filter((index) => acceptedBody(steps[index]) !== undefined).length} accepted`;
    default:
      break;
  }
  if (body === undefined) return showOutcome(seen.exchange.outcome);
  switch (expected.kind) {
    case 'any-of':
    case 'all-of': {
      const told = expected.of.find((each) => placeOf(each, step, steps) === placeOf(expected, step, steps));
      return told === undefined || placeOf(told, step, steps) === undefined
        ? showOutcome(seen.exchange.outcome)
        : actualOf(told, step, steps);
    }
    case 'includes':
    case 'excludes':
    case 'only': {
      const members = Object.keys(expected.where);
      return show(itemsOn(expected, step, steps).map((item) => part(item, members)));
    }
    case 'unique':
      return show(itemsOn(expected, step, steps).map((item) => part(item, [expected.member])));
    case 'count': {
      const { length } = itemsAt(body, expected.pointer);
      return `${length} ${nounOf(expected)}${length === 1 ? '' : 's'}`;
    }
    case 'slots':
      return slotRanges(body, expected.pointer)
        .map(({ text }) => text)
        .join(', ');
    default:
      return show(at(body, placeOf(expected, step, steps) ?? ''));
  }
}

/** As much of an item as an expectation speaks of. */
function part(item: Json, members: readonly string[]): Json {
  const [only, ...more] = members;
  if (only !== undefined && more.length === 0) return at(item, only) ?? null;
  return Object.fromEntries(
    members.map((member) => [member.slice(member.lastIndexOf('/') + 1), at(item, member) ?? null]),
  );
}

type Part = Extract<
  OfTheAnswer,
  { kind: 'header' | 'media-type' | 'json-object' | 'error' | 'sdk-output' | 'sdk-exception' }
>;

function actualAnswer(expected: Part, { exchange: { answer, outcome }, sdk }: Seen): string {
  switch (expected.kind) {
    case 'header': {
      const found = expected.names.map((name) => answer?.headers[name]).find((each) => each !== undefined);
      return found === undefined ? 'no such header' : show(found);
    }
    case 'media-type':
      return show(answer?.headers['content-type']);
    case 'json-object':
      return overlooked(outcome) ?? showOutcome(outcome);
    case 'error':
      return placesOfError(outcome) ?? showOutcome(outcome);
    case 'sdk-output':
      if (sdk?.kind === 'output')
        return show(expected.pointer === undefined ? sdk.output : at(sdk.output, expected.pointer));
      return sdk === undefined ? showOutcome(outcome) : `${sdk.name}: ${sdk.message}`;
    case 'sdk-exception':
      return sdk?.kind === 'exception' ? `${sdk.name}: ${sdk.message}` : 'no exception';
  }
}

function overlooked(outcome: Outcome): string | undefined {
  if (outcome.kind === 'lost' || outcome.kind === 'garbled') return undefined;
  const [first] = outcome.leniencies ?? [];
  return first === undefined ? undefined : `HTTP ${outcome.status}: ${leniencies[first]}`;
}

/** Where an error is named, and how, unless that is as clients expect it. */
function placesOfError(outcome: Outcome): string | undefined {
  if (outcome.kind !== 'refused' || outcome.type === undefined) return undefined;
  const { type, otherTypes = [] } = outcome;
  const isUsual = type.place === '__type' && otherTypes.length === 0;
  return isUsual ? undefined : [type, ...otherTypes].map(({ place, raw }) => `${place}: ${raw}`).join(', ');
}
