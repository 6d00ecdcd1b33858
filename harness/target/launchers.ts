import { readdir } from 'node:fs/promises';
import type { Launcher } from './launcher.js';

/** Every launcher of this package: a file in `launchers/` is all that one takes. */
export async function loadLaunchers(): Promise<readonly Launcher[]> {
  const folder = new URL('./launchers/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => /^[a-z-]+\.[jt]s$/.test(file)).sort();
  const loaded = files.map(async (file) => {
    const module: { readonly default: Launcher } = await import(new URL(file, folder).href);
    return module.default;
  });
  return Promise.all(loaded);
}
