import { operations } from '../../../spec/types.js';
import type { Change } from '../change.js';
import type { SdkPackage } from '../sdk-package.js';
import { changesOf, LayoutIsUnknown, shapeOfSdk } from '../shapes.js';

/** What the exported schemas of the two say otherwise, where both export them. */
export function schemaChanges(from: SdkPackage, to: SdkPackage): Change[] {
  return operations.flatMap((operation) =>
    ['Request', 'Response'].flatMap((side) => {
      const name = `${operation}${side}`;
      const before = from.exported.get(`${name}$`);
      const after = to.exported.get(`${name}$`);
      return before === undefined || after === undefined ? [] : between(name, before, after);
    }),
  );
}

function between(name: string, before: unknown, after: unknown): Change[] {
  try {
    return changesOf(shapeOfSdk(before, name), shapeOfSdk(after, name)).map((each) => ({
      of: 'schema',
      place: `${name}${each.pointer}`,
      from: each.from,
      to: each.change.includes('required') ? `${each.to} (${each.change})` : each.to,
    }));
  } catch (error) {
    if (!(error instanceof LayoutIsUnknown)) throw error;
    return [{ of: 'schema', place: name, from: 'a schema', to: error.message }];
  }
}
