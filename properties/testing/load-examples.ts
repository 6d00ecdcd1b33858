import { readdir } from 'node:fs/promises';
import type { Example, Examples } from './cases.js';

const folder = new URL('../operations/', import.meta.url);

/** The examples of every rule: those of all files `<name>.examples.ts` beside the rules, by the id of the rule. */
export async function loadExamples(): Promise<ReadonlyMap<string, readonly Example[]>> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.examples.ts'));
  const found = new Map<string, Example[]>();
  for (const file of files.toSorted()) {
    const module: { readonly default: Examples } = await import(new URL(file, folder).href);
    for (const [id, examples] of Object.entries(module.default))
      found.set(id, [...(found.get(id) ?? []), ...examples]);
  }
  return found;
}
