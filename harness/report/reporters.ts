import { readdirSync } from 'node:fs';
import type { ReporterFactory, WriteOutline } from './reporter-factory.js';

export type { ReporterFactory } from './reporter-factory.js';

const usual = 'pretty';

/** Every reporter by the name `--reporter` knows it by: a file in `reporters/` is all that one takes. The usual one first. */
export const reporters: ReadonlyMap<string, ReporterFactory> = new Map(await Promise.all(names().map(load)));

/** Those that report on what other commands than `run` found, too. */
export const outlineReporters: ReadonlyMap<string, WriteOutline> = new Map(
  [...reporters].flatMap(([name, { outline }]) => (outline === undefined ? [] : [[name, outline]])),
);

function folder(): URL {
  return new URL('./reporters/', import.meta.url);
}

function names(): string[] {
  const files = readdirSync(folder()).flatMap((file) => /^([a-z-]+)\.[jt]s$/.exec(file)?.[1] ?? []);
  return [usual, ...files.filter((name) => name !== usual).sort()];
}

async function load(name: string): Promise<[string, ReporterFactory]> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const module: { readonly default: ReporterFactory } = await import(
    new URL(`${name}.${extension}`, folder()).href
  );
  return [name, module.default];
}
