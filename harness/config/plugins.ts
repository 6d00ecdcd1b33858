import { basename, extname, resolve } from 'node:path';
import type { Requirement } from '../../properties/requirement.js';
import type { Scenario } from '../../properties/scenario.js';
import type { ReporterFactory } from '../report/reporter-factory.js';
import type { Launcher } from '../target/launcher.js';
import { NameIsTaken, PluginAddsNothing } from './errors.js';
import { importFile } from './import-file.js';

/** What plugins add. */
export interface Additions {
  readonly requirements: readonly Requirement[];
  readonly scenarios: readonly Scenario[];
  readonly reporters: ReadonlyMap<string, ReporterFactory>;
  readonly launchers: readonly Launcher[];
}

/** What no plugin adds. */
export const noAdditions: Additions = {
  requirements: [],
  scenarios: [],
  reporters: new Map(),
  launchers: [],
};

/** Names that are there before any plugin. */
export type TakenNames = ReadonlySet<string>;

/**
 * Loads the files of plugins. A reporter has the name of its file.
 * @throws FileDoesNotLoad, PluginAddsNothing, NameIsTaken
 */
export async function loadPlugins(
  files: readonly string[],
  folder: string,
  taken: TakenNames,
): Promise<Additions> {
  const requirements: Requirement[] = [];
  const scenarios: Scenario[] = [];
  const reporters = new Map<string, ReporterFactory>();
  const launchers: Launcher[] = [];
  const names = new Set(taken);
  for (const file of files) {
    const exported = await importFile(resolve(folder, file));
    const entries: readonly unknown[] = Array.isArray(exported) ? exported : [exported];
    const take = (name: string): void => {
      if (names.has(name)) throw new NameIsTaken(file, name);
      names.add(name);
    };
    for (const entry of entries) {
      if (has<Requirement>(entry, ['id', 'level', 'title', 'source', 'judge'])) {
        take(entry.id);
        requirements.push(entry);
      } else if (has<Scenario>(entry, ['name', 'strata', 'act'])) {
        take(entry.name);
        scenarios.push(entry);
      } else if (has<Launcher>(entry, ['name', 'options', 'launch'])) {
        take(entry.name);
        launchers.push(entry);
      } else if (isReporter(entry)) {
        const name = basename(file, extname(file));
        take(name);
        reporters.set(name, entry);
      } else throw new PluginAddsNothing(file);
    }
  }
  return { requirements, scenarios, reporters, launchers };
}

function has<Entry extends object>(
  entry: unknown,
  members: readonly (keyof Entry & string)[],
): entry is Entry {
  return typeof entry === 'object' && entry !== null && members.every((member) => member in entry);
}

function isReporter(entry: unknown): entry is ReporterFactory {
  return typeof entry === 'function';
}
