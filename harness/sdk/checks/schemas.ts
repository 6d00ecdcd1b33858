import { requestSchema, responseSchema, source } from '../../../spec/model.js';
import { operations, type Operation } from '../../../spec/types.js';
import { judged, notExercised, type Check, type Judgement, type Problem } from '../check.js';
import type { SdkPackage } from '../sdk-package.js';
import { changesOf, LayoutIsUnknown, shapeOfSdk, shapeOfSpec, type ShapeChange } from '../shapes.js';

const sides = ['Request', 'Response'] as const;

/** Where the SDK's schemas differ from the specification's. */
function differences(sdk: SdkPackage): (ShapeChange & { readonly schema: string })[] {
  return operations.flatMap((operation) =>
    sides.flatMap((side) => {
      const schema = `${operation}${side}`;
      const theirs = shapeOfSdk(sdk.exported.get(`${schema}$`), schema);
      return changesOf(shapeOfSpec(schemaOf(operation, side)), theirs)
        .filter(({ change, pointer }) => isStated(side, change, pointer))
        .map((each) => ({ ...each, schema }));
    }),
  );
}

/**
 * The model requires members of requests alone, and of those none within a list: what the specification requires
 * beyond that has reasons of its own.
 */
function isStated(side: (typeof sides)[number], change: ShapeChange['change'], pointer: string): boolean {
  const isOutermost = pointer.lastIndexOf('/') === 0;
  if (change === 'no longer required') return side === 'Request' && isOutermost;
  return change !== 'now required' || side === 'Request';
}

function schemaOf(operation: Operation, side: (typeof sides)[number]) {
  return side === 'Request' ? requestSchema(operation) : responseSchema(operation);
}

/** True for a version that states the model in its exports. */
export function hasSchemas(sdk: SdkPackage): boolean {
  return sdk.exported.has('CreateSnapshotRequest$');
}

function about(...kinds: readonly ShapeChange['change'][]) {
  return async (sdk: SdkPackage): Promise<Judgement> => {
    if (!hasSchemas(sdk))
      return notExercised('This version exports no schemas: it is judged by its behaviour alone.');
    try {
      const all = differences(sdk);
      const problems = all.filter(({ change }) => kinds.includes(change)).map(problemOf);
      const news = kinds.includes('lost') ? all.filter(({ change }) => change === 'added') : [];
      return judged(
        operations.length * sides.length,
        problems,
        news.map(({ schema, pointer }) => `${schema} has got an optional member ${pointer}.`),
      );
    } catch (error) {
      if (error instanceof LayoutIsUnknown) return notExercised(error.message);
      throw error;
    }
  };
}

function problemOf({
  schema,
  pointer,
  change,
  from,
  to,
}: ShapeChange & { readonly schema: string }): Problem {
  return {
    message: `${schema}${pointer}: ${change}.`,
    expected: from,
    actual: to,
    place: `${schema}${pointer}`,
  };
}

const model = source(
  'model',
  '"com.amazonaws.memorydb#CreateSnapshotRequest": { "type": "structure", "members": { "ClusterName": { "target": "com.amazonaws.memorydb#String"',
);

/** The SDK's own schemas, held against the specification's: those of every operation the suite uses. */
export const checks: readonly Check[] = [
  {
    id: 'sdk.members-known',
    level: 'MUST',
    title: 'The SDK knows every member of requests and responses that the API model has.',
    source: model,
    run: about('lost'),
  },
  {
    id: 'sdk.members-typed',
    level: 'MUST',
    title: 'The SDK gives every member the type that the API model gives it.',
    source: model,
    run: about('other type'),
  },
  {
    id: 'sdk.members-required',
    level: 'MUST',
    title: 'The SDK requires the members of a request that the API model requires, and no others.',
    source: model,
    run: about('now required', 'no longer required'),
  },
];
