import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../spec/package-root.js';
import type { Report } from '../engine/events.js';

/** Where the scenarios of every rule are kept, as a run on the embedded MemoryDB told them. */
export const exercisedFile = 'docs/measured/exercised.json';

/** The scenarios that exercised each rule in a run, by the rule's id: a row a rule, so that a change shows in a diff. */
export function exercisedText(requirements: Report['requirements']): string {
  const rows = requirements
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, scenarios }) => `${JSON.stringify(id)}: ${JSON.stringify(scenarios)}`);
  return `{\n${rows.join(',\n')}\n}\n`;
}

/** The names of the scenarios that exercise a rule; undefined for one that was added since the file was written. */
export function exercisedBy(id: string): readonly string[] | undefined {
  const measured: Readonly<Record<string, readonly string[]>> = JSON.parse(
    readFileSync(join(packageRoot, exercisedFile), 'utf8'),
  );
  return measured[id];
}
