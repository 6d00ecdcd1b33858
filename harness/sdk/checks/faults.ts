import { isObject } from '../../../spec/json.js';
import { faults, source } from '../../../spec/model.js';
import { judged, notExercised, type Check, type Problem } from '../check.js';
import type { SdkPackage } from '../sdk-package.js';

/** The faults of CreateSnapshot by name. */
export const ours = Object.entries(faults).filter(
  ([, { kind, operations }]) => kind === 'modelled' && operations.includes('CreateSnapshot'),
);

function lost(sdk: SdkPackage): Problem[] {
  return ours.flatMap(([name]) =>
    typeof sdk.exported.get(name) === 'function'
      ? []
      : [
          {
            message: `The SDK exports no exception ${name}.`,
            expected: `a class ${name}`,
            actual: 'nothing',
            place: name,
          },
        ],
  );
}

/** The status in a fault's schema, where the version exports one. */
function statusProblems(sdk: SdkPackage): Problem[] | undefined {
  const schemas = ours.flatMap(([name, fault]) => {
    const schema = sdk.exported.get(`${name}$`);
    return Array.isArray(schema) ? [{ name, fault, traits: schemaTraits(schema) }] : [];
  });
  if (schemas.length === 0) return undefined;
  return schemas.flatMap(({ name, fault, traits: { httpError } }) =>
    typeof httpError === 'number' && fault.statuses.includes(httpError)
      ? []
      : [
          {
            message: `The SDK's schema of ${name} has another status.`,
            expected: fault.statuses.join(' or '),
            actual: typeof httpError === 'number' ? String(httpError) : 'nothing',
            place: name,
          },
        ],
  );
}

function schemaTraits(schema: readonly unknown[]) {
  const traits = schema[3];
  return isObject(traits) ? traits : {};
}

/** The faults that the documentation of the command says it throws. */
function documented(sdk: SdkPackage): readonly string[] | undefined {
  const text = sdk.read('dist-types/commands/CreateSnapshotCommand.d.ts') ?? '';
  const names = [...text.matchAll(/@throws \{@link (\w+)\}/g)].map(([, name = '']) => name);
  const own = names.filter((name) => name !== 'MemoryDBServiceException');
  return own.length === 0 ? undefined : own;
}

/** The faults that the SDK has for CreateSnapshot, held against those of the model. */
export const checks: readonly Check[] = [
  {
    id: 'sdk.faults-exported',
    level: 'MUST',
    title: 'The SDK exports an exception class for each of the eight faults.',
    source: source('model', '"errors": [ { "target": "com.amazonaws.memorydb#ClusterNotFoundFault" }'),
    run: async (sdk) => judged(ours.length, lost(sdk)),
  },
  {
    id: 'sdk.fault-statuses',
    level: 'MUST',
    title: 'Each exception class has the HTTP status that the model gives its fault.',
    source: source('model', '"smithy.api#error": "client", "smithy.api#httpError": 404'),
    run: async (sdk) => {
      const problems = statusProblems(sdk);
      return problems === undefined
        ? notExercised('This version exports no schemas of its faults.')
        : judged(ours.length, problems);
    },
  },
  {
    id: 'sdk.faults-documented',
    level: 'SHOULD',
    title: 'The SDK documents that the command throws the eight faults and no others.',
    source: source('model', '"errors": [ { "target": "com.amazonaws.memorydb#ClusterNotFoundFault" }'),
    run: async (sdk) => {
      const found = documented(sdk);
      if (found === undefined) return notExercised('This version documents no exceptions of its command.');
      const names = ours.map(([name]) => name);
      const differing = [...new Set([...names, ...found])].filter(
        (name) => names.includes(name) !== found.includes(name),
      );
      return judged(
        1,
        differing.map((name) => ({
          message: names.includes(name)
            ? `The command no longer says that it throws ${name}.`
            : `The command says that it throws ${name}, which is not among its faults.`,
          expected: names.join(', '),
          actual: found.join(', '),
          place: name,
        })),
      );
    },
  },
];
