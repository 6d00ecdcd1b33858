import { at, type JsonObject } from '../../../spec/json.js';
import { responseSchema, source } from '../../../spec/model.js';
import { judged, notExercised, type Check, type Problem } from '../check.js';

const snapshot = '/properties/Snapshot/properties';

/** Values that the specification has for a member of the snapshot. */
function valuesOf(member: string): readonly string[] {
  const values = at(responseSchema('CreateSnapshot'), `${snapshot}/${member}/enum`);
  return Array.isArray(values) ? values.map(String) : [];
}

function compare(place: string, wanted: readonly string[], found: readonly string[]): Problem[] {
  return wanted
    .filter((value) => !found.includes(value))
    .map((value) => ({
      message: `${place} has lost the value "${value}".`,
      expected: wanted.join(', '),
      actual: found.join(', ') || 'nothing',
      place,
    }));
}

function added(place: string, wanted: readonly string[], found: readonly string[]): string[] {
  return found
    .filter((value) => !wanted.includes(value))
    .map((value) => `${place} has got the value "${value}".`);
}

/** What the API reference lists. Rules take some more for a status: answers of the real service have them. */
const documentedStatuses =
  'The status of the snapshot. Valid values: creating | available | restoring | copying | deleting.';

/** The values of such a list. */
function listed(text: string): readonly string[] | undefined {
  const [, list] = /The status of the snapshot\. Valid values: ([^.<]+)/.exec(text) ?? [];
  return list?.split('|').map((value) => value.replace(/<[^>]*>/g, '').trim());
}

/** The values that the SDK exports as an enum, and those that only its documentation lists. */
export const checks: readonly Check[] = [
  {
    id: 'sdk.data-tiering-values',
    level: 'MUST',
    title: 'DataTieringStatus has the values of the model.',
    source: source(
      'model',
      '"com.amazonaws.memorydb#DataTieringStatus": { "type": "enum", "members": { "TRUE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "true" } }',
    ),
    run: async (sdk) => {
      const values: JsonObject = Object(sdk.exported.get('DataTieringStatus'));
      const found = Object.values(values).map(String);
      const wanted = valuesOf('DataTiering');
      return judged(
        1,
        compare('DataTieringStatus', wanted, found),
        added('DataTieringStatus', wanted, found),
      );
    },
  },
  {
    id: 'sdk.status-values',
    level: 'SHOULD',
    title: 'The SDK documents the values of the status of a snapshot that the API reference lists.',
    source: source('api.snapshot', documentedStatuses),
    run: async (sdk) => {
      const text = sdk.read('dist-types/models/models_0.d.ts');
      const found = listed(text ?? '');
      if (found === undefined) return notExercised('The documentation of this version has no such list.');
      const wanted = listed(documentedStatuses) ?? [];
      return judged(1, compare('Snapshot.Status', wanted, found), added('Snapshot.Status', wanted, found));
    },
  },
];
