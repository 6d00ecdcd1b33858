import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { FileDoesNotLoad } from './errors.js';

/**
 * The default export of a module, or what a JSON file holds. TypeScript is loaded by Node where it can, by jiti where it
 * can't: Node 20, and early 22.
 * @param file absolute
 * @throws FileDoesNotLoad
 */
export async function importFile(file: string): Promise<unknown> {
  try {
    if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8'));
    if (!/\.[cm]?ts$/.test(file) || hasTypeScript()) {
      const module: { readonly default?: unknown } = await import(pathToFileURL(file).href);
      return module.default;
    }
    const { createJiti } = await import('jiti');
    return await createJiti(pathToFileURL(file).href).import(file, { default: true });
  } catch (error) {
    throw new FileDoesNotLoad(file, error instanceof Error ? error.message : String(error));
  }
}

function hasTypeScript(): boolean {
  return 'typescript' in process.features && process.features.typescript !== false;
}
