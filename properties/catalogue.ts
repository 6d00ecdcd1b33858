import { readdir } from 'node:fs/promises';
import type { Requirement } from './requirement.js';
import type { Scenario } from './scenario.js';

/** Every rule and every way to exercise them. */
export interface Catalogue {
  readonly requirements: readonly Requirement[];
  readonly scenarios: readonly Scenario[];
}

/** A file in the catalogue's folders does not hold what its place promises. */
export class CatalogueFileIsWrong extends Error {
  constructor(file: string, what: string) {
    super(`${file} ${what}`);
    this.name = 'CatalogueFileIsWrong';
  }
}

/**
 * Picks up the catalogue by its place: `operations/<operation>/rules/<area>/<name>` and
 * `operations/<operation>/scenarios/<name>`, each file's default export. To add a file is all that it takes.
 * @throws CatalogueFileIsWrong
 */
export async function loadCatalogue(): Promise<Catalogue> {
  const requirements = await load<Requirement>('rules', ['id', 'judge', 'source']);
  const scenarios = await load<Scenario>('scenarios', ['name', 'strata', 'act']);
  const seen = new Set<string>();
  for (const { id } of requirements) {
    if (seen.has(id)) throw new CatalogueFileIsWrong(id, 'is the id of two requirements; ids are unique.');
    seen.add(id);
  }
  return { requirements, scenarios };
}

async function load<Entry extends object>(
  part: 'rules' | 'scenarios',
  members: readonly (keyof Entry & string)[],
): Promise<Entry[]> {
  const folder = new URL('./operations/', import.meta.url);
  const names = (await readdir(folder, { recursive: true })).sort();
  const files = names.filter((name) => name.split('/')[1] === part && /(?<!\.test|\.d)\.(ts|js)$/.test(name));
  const loaded = await Promise.all(
    files.map(async (file) => {
      const module: { readonly default?: unknown } = await import(new URL(file, folder).href);
      const entries: unknown[] = Array.isArray(module.default) ? module.default : [module.default];
      return entries.map((entry) => {
        if (isEntry<Entry>(entry, members)) return entry;
        throw new CatalogueFileIsWrong(file, `has no default export with ${members.join(', ')}.`);
      });
    }),
  );
  return loaded.flat();
}

function isEntry<Entry extends object>(entry: unknown, members: readonly string[]): entry is Entry {
  return typeof entry === 'object' && entry !== null && members.every((member) => member in entry);
}
