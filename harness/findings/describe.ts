import type { Json } from '../../spec/json.js';
import type { Expected, JsonType, OfTheBody, OfTheCase, Where } from './expected.js';
import { oneOf, show } from './show.js';

type Of<Kind extends Expected['kind']> = Extract<Expected, { kind: Kind }>;

/**
 * What is expected, in a few words: what follows `expected:`. The place it speaks of is told by `placeOf`.
 *
 * @param numberOf the number a reader knows a step by, given its index
 */
export function describe(expected: Expected, numberOf = (index: number): number => index + 1): string {
  switch (expected.kind) {
    case 'answered':
      return 'a complete response';
    case 'no-server-error':
      return 'a status below 500';
    case 'accepted':
      return 'HTTP 200';
    case 'refused':
      return describeRefusal(expected);
    case 'status':
      return `HTTP ${oneOf(expected.oneOf.map(String))}`;
    case 'header':
      return `${expected.is === 'present' ? 'a' : 'no'} header ${oneOf(expected.names)}`;
    case 'media-type':
      return `the content type ${expected.is}`;
    case 'json-object':
      return 'a JSON object in UTF-8';
    case 'error':
      return errors[expected.has];
    case 'sdk-output':
      return 'the SDK reads the value of the response';
    case 'sdk-exception':
      return `an instance of ${expected.name}`;
    case 'one-accepted':
      return `one of the ${expected.steps.length} requests accepted, the others rejected`;
    case 'any-of':
      return joined(expected, ', or ', numberOf);
    case 'all-of':
      return joined(expected, ', and ', numberOf);
    case 'same-as':
      return `the same as in the answer to step ${numberOf(expected.step)}`;
    case 'includes':
      return `${expected.once === true ? 'one' : 'a'} ${nounOf(expected)} with ${itemWords(expected)}`;
    case 'excludes':
      return `no ${nounOf(expected)} with ${itemWords(expected)}`;
    case 'only':
      return `one ${nounOf(expected)} only, with ${itemWords(expected)}`;
    case 'unique':
      return `each ${lastOf(expected.member)} once`;
    default:
      return describeBody(expected);
  }
}

const errors: Readonly<Record<Of<'error'>['has'], string>> = {
  name: 'the name of the error in `__type`',
  __type: '`__type` in the body',
  'one-name': 'one name of the error, in all places that name one',
  message: 'a member `message` that is not empty',
};

function describeRefusal({ faults, statuses, words }: Of<'refused'>): string {
  const status = `HTTP ${statuses === undefined ? '4xx' : oneOf(statuses.map(String))}`;
  return faults === undefined ? status : `${status} ${words ?? oneOf(faults)}`;
}

function joined({ of }: Of<'any-of' | 'all-of'>, word: string, numberOf: (index: number) => number): string {
  const places = new Set(of.map((each) => ('pointer' in each ? each.pointer : undefined)));
  return of
    .map((each) => {
      const place = places.size > 1 && isOfAMember(each) ? `${lastOf(each.pointer)} ` : '';
      return place + describe(each, numberOf);
    })
    .join(word);
}

const slots: Readonly<Record<Of<'slots'>['are'], string>> = {
  'in-range': 'start-end with 0 ≤ start ≤ end ≤ 16383',
  ordered: 'ascending slots',
  disjoint: 'slots that do not overlap',
  covering: 'slots that cover 0-16383',
};

const types: Readonly<Record<JsonType, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

function describeBody(expected: OfTheBody): string {
  switch (expected.kind) {
    case 'equals':
      return (
        show(expected.value) +
        (expected.ignoringCase === true ? ' in any letter case' : '') +
        origin(expected)
      );
    case 'one-of':
      return oneOf(expected.values.map((value) => show(value)));
    case 'ends-with':
      return `a text that ends with ${show(expected.text)}`;
    case 'matches':
      return expected.words;
    case 'range':
      return `a number, ${bounds(expected)}`;
    case 'length':
      return `a text of ${bounds(expected)} characters`;
    case 'type':
      return oneOf(expected.types.map((type) => types[type]));
    case 'same-key':
      return `${show(expected.key)}, or the ARN of that key`;
    case 'present':
      return expected.filled === true ? 'a value that is not empty' : 'a value';
    case 'absent':
      return 'no such member';
    case 'not-null':
      return 'no such member, or a value that is not null';
    case 'count':
      return items(expected);
    case 'slots':
      return slots[expected.are];
  }
}

function origin({ from }: Of<'equals'>): string {
  if (from === undefined) return '';
  return from.part === 'answer' ? `, as ${from.operation} shows it` : `, as ${from.operation} requested it`;
}

function bounds({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min === undefined) return `at most ${max ?? 'any'}`;
  if (max === undefined) return `at least ${min}`;
  return min === max ? String(min) : `from ${min} to ${max}`;
}

function items({ pointer, min, max }: Of<'count'>): string {
  const many = bounds({ ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
  return `${many} ${nounOf({ pointer })}${(max ?? min) === 1 ? '' : 's'}`;
}

function itemWords({ where, ignoringCase }: { readonly where: Where; readonly ignoringCase?: true }): string {
  const words = Object.entries(where).map(
    ([pointer, value]: [string, Json]) => `${pointer.slice(1)} ${show(value)}`,
  );
  return words.join(' and ') + (ignoringCase === true && hasCapitals(where) ? ' in any letter case' : '');
}

/** What the items of the lists of the API are called. */
const nouns: ReadonlyMap<string, string> = new Map([
  ['Snapshots', 'snapshot'],
  ['Clusters', 'cluster'],
  ['Shards', 'shard'],
  ['TagList', 'tag'],
]);

/** What an item of a list is called. */
export function nounOf({ pointer }: { readonly pointer: string }): string {
  return nouns.get(lastOf(pointer)) ?? 'item';
}

function hasCapitals(where: Where): boolean {
  return Object.values(where).some((value) => typeof value === 'string' && value !== value.toLowerCase());
}

function isOfAMember(expected: Expected): expected is OfTheBody | Extract<OfTheCase, { pointer: string }> {
  return (
    'pointer' in expected && !['includes', 'excludes', 'only', 'unique', 'sdk-output'].includes(expected.kind)
  );
}

function lastOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}
