import { readdir } from 'node:fs/promises';
import { closest } from '../closest.js';
import { UsageError } from '../usage-error.js';
import type { Preset } from './preset.js';

/** `--preset` names no emulator that is known here. */
export class NoSuchPreset extends UsageError {
  constructor(name: string, known: readonly string[]) {
    const [near] = closest(name, known);
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    super(`There is no preset "${name}".${hint} There are: ${known.join(', ')}.`);
    this.name = 'NoSuchPreset';
  }
}

const folder = new URL('./presets/', import.meta.url);

/** Names of all presets. */
export async function presetNames(): Promise<readonly string[]> {
  const files = await readdir(folder);
  return files.flatMap((file) => (/^[a-z]+\.[jt]s$/.test(file) ? [file.slice(0, -3)] : [])).sort();
}

/**
 * The preset of a name.
 * @throws NoSuchPreset
 */
export async function loadPreset(name: string): Promise<Preset> {
  const names = await presetNames();
  if (!names.includes(name)) throw new NoSuchPreset(name, names);
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const module: { readonly default: Preset } = await import(new URL(`${name}.${extension}`, folder).href);
  return module.default;
}
