import { service } from '../../spec/service.js';
import type { Bounds, Condition, ValueTest } from './condition.js';
import type { EmittedRequest, Template } from './emitted-test.js';

/** How a language writes the expressions that all of them have. */
export interface Syntax {
  /** A text literal. */
  readonly text: (text: string) => string;
  readonly list: (texts: readonly string[]) => string;
  /** The headers of a request; values are expressions. */
  readonly headers: (headers: readonly (readonly [string, string])[]) => string;
  readonly number: (value: number) => string;
  readonly truth: (value: boolean) => string;
  readonly and: string;
  readonly or: string;
  /** A call of one of the helpers, by its name in camelCase. */
  readonly call: (name: string, args: readonly string[]) => string;
  /** The answer to the step of this index. */
  readonly answer: (step: number) => string;
  /** Several answers. */
  readonly answers: (steps: readonly number[]) => string;
}

/** A text with the names of the test put in. */
export function filled(template: Template, { call, text }: Syntax): string {
  return template.includes('{{') ? call('fill', [text(template)]) : text(template);
}

/** A request: by its operation alone where it is as every client sends it. */
export function requestIn(request: EmittedRequest, syntax: Syntax): string {
  const operation = usualOperation(request);
  if (operation !== undefined)
    return syntax.call('operation', [syntax.text(operation), filled(request.body, syntax)]);
  return syntax.call('request', [
    syntax.text(request.method),
    filled(request.path, syntax),
    syntax.headers(Object.entries(request.headers).map(([name, value]) => [name, filled(value, syntax)])),
    syntax.truth(request.signed),
    filled(request.body, syntax),
    syntax.text(request.encoding),
  ]);
}

function usualOperation({ method, path, headers, signed, encoding }: EmittedRequest): string | undefined {
  const { 'content-type': type, 'x-amz-target': target = '', ...others } = headers;
  const [prefix, operation, ...more] = target.split('.');
  const isUsual =
    method === 'POST' &&
    path === '/' &&
    signed &&
    encoding === 'utf8' &&
    type === service.contentType &&
    prefix === service.targetPrefix &&
    more.length === 0 &&
    Object.keys(others).length === 0;
  return isUsual ? operation : undefined;
}

/** No list and no number of a test comes near it. */
const boundless = 1e15;

function bounds({ min = -boundless, max = boundless }: Bounds, { number }: Syntax): string[] {
  return [number(min), number(max)];
}

/** A condition as an expression that is true or false. */
export function conditionIn(condition: Condition, syntax: Syntax): string {
  const { call, text, list, truth, answer, answers } = syntax;
  const json = (value: unknown): string => filled(JSON.stringify(value), syntax);
  switch (condition.kind) {
    case 'answered':
      return call('isAnswered', [answer(condition.step)]);
    case 'status':
      return call('hasStatus', [answer(condition.step), ...bounds(condition, syntax)]);
    case 'accepted':
      return call('isAccepted', [answer(condition.step)]);
    case 'fault':
      return call('isFault', [answer(condition.step), list(condition.oneOf)]);
    case 'header':
      return call('hasHeader', [answer(condition.step), list(condition.names), truth(condition.present)]);
    case 'media-type':
      return call('hasMediaType', [answer(condition.step), text(condition.is)]);
    case 'json-object':
      return call('isStrictJson', [answer(condition.step)]);
    case 'error':
      return call('errorHas', [answer(condition.step), text(condition.has)]);
    case 'each':
      return valueIn(condition.test, [answer(condition.step), text(condition.pointer)], syntax);
    case 'member':
      return call('memberIs', [answer(condition.step), text(condition.pointer), text(condition.is)]);
    case 'items':
      return call('itemsAre', [
        answers(condition.steps),
        text(condition.pointer),
        json(condition.where),
        truth(condition.ignoringCase),
        ...bounds(condition, syntax),
      ]);
    case 'unique':
      return call('areUnique', [
        answers(condition.steps),
        text(condition.pointer),
        text(condition.member),
        truth(condition.ignoringCase),
      ]);
    case 'same':
      return call('areSame', [
        answer(condition.step),
        text(condition.pointer),
        answer(condition.otherStep),
        text(condition.otherPointer),
        truth(condition.isKey),
      ]);
    case 'slots':
      return call('slotsAre', [answer(condition.step), text(condition.pointer), text(condition.are)]);
    case 'one-accepted':
      return call('isOneAccepted', [answers(condition.steps)]);
    case 'any':
    case 'all': {
      const parts = condition.of.map((each) => conditionIn(each, syntax));
      const [only] = parts;
      if (only !== undefined && parts.length === 1) return only;
      return `(${parts.join(` ${condition.kind === 'any' ? syntax.or : syntax.and} `)})`;
    }
  }
}

function valueIn(test: ValueTest, place: readonly string[], syntax: Syntax): string {
  const { call, text, list, truth } = syntax;
  switch (test.kind) {
    case 'one-of':
      return call('eachIsOneOf', [
        ...place,
        filled(JSON.stringify(test.values), syntax),
        truth(test.ignoringCase),
      ]);
    case 'ends-with':
      return call('eachEndsWith', [...place, filled(test.text, syntax), truth(test.ignoringCase)]);
    case 'matches':
      return call('eachMatches', [...place, text(test.pattern)]);
    case 'number':
      return call('eachIsWithin', [...place, ...bounds(test, syntax)]);
    case 'length':
      return call('eachHasLength', [...place, ...bounds(test, syntax)]);
    case 'type':
      return call('eachIsOfType', [...place, list(test.types)]);
  }
}
