import { readdir } from 'node:fs/promises';
import { CatalogueFileIsWrong, checkId, checkName, placeOf } from './catalogue-place.js';
import type { Requirement } from './requirement.js';
import type { Scenario } from './scenario.js';

export { CatalogueFileIsWrong } from './catalogue-place.js';

/** Every rule and every way to exercise them. */
export interface Catalogue {
  readonly requirements: readonly Requirement[];
  readonly scenarios: readonly Scenario[];
}

/**
 * Picks up the catalogue by its place: `operations/<operation>/rules/<area>/<name>` and
 * `operations/<operation>/scenarios/<name>`, each file's default export. To add a file is all that it takes.
 * @throws CatalogueFileIsWrong
 */
export async function loadCatalogue(): Promise<Catalogue> {
  const folder = new URL('./operations/', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).sort();
  const parts: Catalogue[] = [];
  // One after the other: all at once they are more open files than some systems allow.
  for (const file of files) parts.push(await load(file, folder));
  const requirements = parts.flatMap((part) => part.requirements);
  const scenarios = parts.flatMap((part) => part.scenarios);
  checkUnique(requirements.map(({ id }) => id));
  checkUnique(scenarios.map(({ name }) => name));
  return { requirements, scenarios };
}

/** What one file adds to the catalogue. */
async function load(file: string, folder: URL): Promise<Catalogue> {
  const nothing: Catalogue = { requirements: [], scenarios: [] };
  const place = placeOf(file);
  if (place === undefined) return nothing;
  const module: { readonly default?: unknown } = await import(new URL(file, folder).href);
  const entries: unknown[] = Array.isArray(module.default) ? module.default : [module.default];
  if (place.part === 'rules') {
    const requirements = entries.map((entry) => asEntry<Requirement>(file, entry, ['id', 'judge', 'source']));
    for (const { id } of requirements) checkId(file, place, id);
    return { ...nothing, requirements };
  }
  const scenarios = entries.map((entry) => asEntry<Scenario>(file, entry, ['name', 'strata', 'act']));
  for (const { name } of scenarios) checkName(file, place, name);
  return { ...nothing, scenarios };
}

function asEntry<Entry extends object>(
  file: string,
  entry: unknown,
  members: readonly (keyof Entry & string)[],
): Entry {
  if (isEntry<Entry>(entry, members)) return entry;
  throw new CatalogueFileIsWrong(file, `has no default export with ${members.join(', ')}.`);
}

function isEntry<Entry extends object>(entry: unknown, members: readonly string[]): entry is Entry {
  return typeof entry === 'object' && entry !== null && members.every((member) => member in entry);
}

function checkUnique(ids: readonly string[]): void {
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined)
    throw new CatalogueFileIsWrong(repeated, 'stands in two files. Ids and names of scenarios are unique.');
}
