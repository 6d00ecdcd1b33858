import { at, isObject } from '../../spec/json.js';
import type { OfTheAnswer } from './expected.js';
import { isOneValue, type Seen } from './seen.js';
import { odditiesIn } from './strict-json.js';

/** Whether one answer as a whole is as expected. */
export function isAnswer(expected: OfTheAnswer, seen: Seen): boolean {
  const { outcome, answer } = seen.exchange;
  switch (expected.kind) {
    case 'answered':
      return outcome.kind !== 'lost';
    case 'no-server-error':
      return outcome.kind !== 'lost' && outcome.status < 500;
    case 'accepted':
      return outcome.kind === 'accepted';
    case 'refused':
      return isRefused(expected, seen);
    case 'status':
      return outcome.kind !== 'lost' && expected.oneOf.includes(outcome.status);
    case 'header': {
      const isThere = expected.names.some((name) => (answer?.headers[name] ?? '').trim() !== '');
      return answer !== undefined && isThere === (expected.is === 'present');
    }
    case 'media-type':
      return answer?.headers['content-type']?.split(';')[0]?.trimEnd().toLowerCase() === expected.is;
    case 'json-object':
      return isStrictObject(seen);
    case 'error':
      return isError(expected, seen);
    case 'sdk-output':
      return isReadBySdk(expected, seen);
    case 'sdk-exception':
      return seen.sdk?.kind === 'exception' && seen.sdk.modelled && seen.sdk.name === expected.name;
  }
}

type Of<Kind extends OfTheAnswer['kind']> = Extract<OfTheAnswer, { kind: Kind }>;

function isRefused({ faults, statuses }: Of<'refused'>, { exchange: { outcome } }: Seen): boolean {
  if (outcome.kind !== 'refused') return false;
  const isStatus = statuses?.includes(outcome.status) ?? (outcome.status >= 400 && outcome.status < 500);
  return isStatus && (faults?.includes(outcome.type?.name ?? '') ?? true);
}

function isError({ has }: Of<'error'>, { exchange: { outcome } }: Seen): boolean {
  if (outcome.kind !== 'refused') return false;
  const { type, otherTypes = [], message = '' } = outcome;
  return {
    name: type !== undefined && type.place !== 'XML',
    __type: type?.place === '__type',
    'one-name': type !== undefined && otherTypes.every(({ name }) => name === type.name),
    message: message.trim() !== '',
  }[has];
}

function isStrictObject({ exchange: { answer, outcome } }: Seen): boolean {
  if (outcome.kind === 'lost' || outcome.kind === 'garbled') return false;
  const isBare = outcome.kind === 'refused' && answer?.body.length === 0 && outcome.type !== undefined;
  if (outcome.kind === 'accepted' && answer !== undefined && odditiesIn(answer.body, outcome.body).length > 0)
    return false;
  return (isBare || isObject(outcome.body)) && (outcome.leniencies ?? []).length === 0;
}

/** The SDK shows a time as a date. */
function isReadBySdk({ pointer }: Of<'sdk-output'>, { sdk, exchange: { outcome } }: Seen): boolean {
  if (sdk?.kind !== 'output' || outcome.kind !== 'accepted') return false;
  if (pointer === undefined) return true;
  const wire = at(outcome.body, pointer) ?? undefined;
  const read = at(sdk.output, pointer);
  if (typeof wire === 'number' && typeof read === 'string')
    return Date.parse(read) === Math.round(wire * 1000);
  return wire === undefined || (read !== undefined && isOneValue(wire, read));
}
