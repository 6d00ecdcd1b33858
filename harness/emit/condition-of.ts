import type { Expected } from '../findings/expected.js';
import type { Condition, ValueTest } from './condition.js';
import { CannotBeEmitted } from './cannot-be-emitted.js';

/**
 * What is expected of a step, as a test asks it. Pure.
 * @throws CannotBeEmitted where only the official SDK could say
 */
export function conditionOf(expected: Expected, step: number): Condition {
  switch (expected.kind) {
    case 'answered':
      return { kind: 'answered', step };
    case 'no-server-error':
      return { kind: 'status', step, min: 1, max: 499 };
    case 'accepted':
      return { kind: 'accepted', step };
    case 'refused':
      return refusal(expected, step);
    case 'status':
      return { kind: 'any', of: expected.oneOf.map((status) => statusIs(status, step)) };
    case 'header':
      return { kind: 'header', step, names: expected.names, present: expected.is === 'present' };
    case 'media-type':
      return { kind: 'media-type', step, is: expected.is };
    case 'json-object':
      return { kind: 'json-object', step };
    case 'error':
      return { kind: 'error', step, has: expected.has };
    case 'sdk-output':
    case 'sdk-exception':
      throw new CannotBeEmitted('the rule is about what the official SDK reads, and the test uses none');
    case 'any-of':
    case 'all-of':
      return {
        kind: expected.kind === 'any-of' ? 'any' : 'all',
        of: expected.of.map((each) => conditionOf(each, step)),
      };
    case 'present':
      return ofTheBody(step, {
        kind: 'member',
        step,
        pointer: expected.pointer,
        is: expected.filled === true ? 'filled' : 'present',
      });
    case 'absent':
    case 'not-null':
      return ofTheBody(step, { kind: 'member', step, pointer: expected.pointer, is: expected.kind });
    case 'count':
      return ofTheBody(step, {
        ...itemsIn(expected, step),
        where: {},
        ...(expected.min !== undefined && { min: expected.min }),
        ...(expected.max !== undefined && { max: expected.max }),
      });
    case 'slots':
      return ofTheBody(step, { kind: 'slots', step, pointer: expected.pointer, are: expected.are });
    case 'includes':
      return ofTheBody(step, {
        ...itemsIn(expected, step),
        where: expected.where,
        min: 1,
        ...(expected.once === true && { max: 1 }),
      });
    case 'excludes':
      return ofTheBody(step, { ...itemsIn(expected, step), where: expected.where, max: 0 });
    case 'only':
      return ofTheBody(
        step,
        { ...itemsIn(expected, step), where: expected.where, min: 1, max: 1 },
        { ...itemsIn(expected, step), where: {}, min: 1, max: 1 },
      );
    case 'unique': {
      const { kind: _, ...lists } = itemsIn(expected, step);
      return ofTheBody(step, { kind: 'unique', ...lists, member: expected.member });
    }
    case 'same-as':
      return ofTheBody(step, {
        kind: 'same',
        step,
        pointer: expected.pointer,
        otherStep: expected.step,
        otherPointer: expected.stepPointer,
        isKey: expected.pointer.endsWith('/KmsKeyId'),
      });
    case 'one-accepted':
      return { kind: 'one-accepted', steps: expected.steps };
    default:
      return ofTheBody(step, { kind: 'each', step, pointer: expected.pointer, test: testOf(expected) });
  }
}

type Of<Kind extends Expected['kind']> = Extract<Expected, { kind: Kind }>;
type OfAValue = Of<'equals' | 'one-of' | 'ends-with' | 'matches' | 'range' | 'length' | 'type' | 'same-key'>;

function testOf(expected: OfAValue): ValueTest {
  switch (expected.kind) {
    case 'equals':
      return { kind: 'one-of', values: [expected.value], ignoringCase: expected.ignoringCase === true };
    case 'one-of':
      return { kind: 'one-of', values: expected.values, ignoringCase: false };
    case 'ends-with':
      return { kind: 'ends-with', text: expected.text, ignoringCase: false };
    case 'matches':
      return { kind: 'matches', pattern: expected.pattern };
    case 'same-key':
      return {
        kind: 'ends-with',
        text: expected.key.slice(expected.key.lastIndexOf('/') + 1),
        ignoringCase: true,
      };
    case 'type':
      return { kind: 'type', types: expected.types };
    case 'range':
    case 'length':
      return {
        kind: expected.kind === 'range' ? 'number' : 'length',
        ...(expected.min !== undefined && { min: expected.min }),
        ...(expected.max !== undefined && { max: expected.max }),
      };
  }
}

/** Only of an accepted answer anything is true that its body says. */
function ofTheBody(step: number, ...of: readonly Condition[]): Condition {
  return { kind: 'all', of: [{ kind: 'accepted', step }, ...of] };
}

function statusIs(status: number, step: number): Condition {
  return { kind: 'status', step, min: status, max: status };
}

function refusal({ faults, statuses }: Of<'refused'>, step: number): Condition {
  const isStatus: Condition =
    statuses === undefined
      ? { kind: 'status', step, min: 400, max: 499 }
      : { kind: 'any', of: statuses.map((status) => statusIs(status, step)) };
  return faults === undefined
    ? isStatus
    : { kind: 'all', of: [isStatus, { kind: 'fault', step, oneOf: faults }] };
}

function itemsIn(
  {
    pointer,
    pages,
    ignoringCase,
  }: { readonly pointer: string; readonly pages?: readonly number[]; readonly ignoringCase?: true },
  step: number,
) {
  return {
    kind: 'items',
    steps: pages ?? [step],
    pointer,
    ignoringCase: ignoringCase === true,
  } as const;
}
