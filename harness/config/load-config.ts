import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { configKeys, type Config } from './config.js';
import { ConfigIsMissing, ConfigIsWrong, UnknownKey } from './errors.js';
import { importFile } from './import-file.js';

/** A configuration, and where it stands. */
export interface LoadedConfig {
  readonly config: Config;
  /** Its folder: what `plugins` and `baseline` are relative to. */
  readonly folder: string;
  readonly file: string | undefined;
}

const names = ['ts', 'mts', 'mjs', 'js', 'json'].map((ending) => `memorydb-conformance.config.${ending}`);

/**
 * The configuration of a folder, or the one named; empty where there is none.
 * @throws ConfigIsMissing, ConfigIsWrong, FileDoesNotLoad, UnknownKey
 */
export async function loadConfig(folder: string, named?: string): Promise<LoadedConfig> {
  const file = (named === undefined ? names : [named])
    .map((name) => resolve(folder, name))
    .find((place) => existsSync(place));
  if (file === undefined) {
    if (named !== undefined) throw new ConfigIsMissing(named);
    return { config: {}, folder, file };
  }
  return { config: checked(await importFile(file), basename(file)), folder: dirname(file), file };
}

function checked(value: unknown, file: string): Config {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ConfigIsWrong(file, 'its default export is no object');
  const unknown = Object.keys(value).find((key) => !configKeys.includes(key));
  if (unknown !== undefined) throw new UnknownKey(file, unknown, configKeys);
  const wrong = Object.entries(value).find(([key, member]) => !isOfKind(key, member));
  if (wrong !== undefined) throw new ConfigIsWrong(file, `${wrong[0]} is no ${kindOf(wrong[0])}`);
  return value;
}

const lists = ['only', 'skip', 'reporters', 'plugins', 'imageEnv'];
const objects = ['targets', 'launch'];
const numbers = [
  'runs',
  'concurrency',
  'maxRequests',
  'maxTime',
  'maxClusters',
  'maxSnapshots',
  'requestTimeout',
  'rate',
  'port',
  'startTimeout',
];
const switches = ['strict', 'allowAws'];

function kindOf(
  key: string,
): 'list of texts' | 'object' | 'number' | 'boolean' | 'number or "random"' | 'text' {
  if (lists.includes(key)) return 'list of texts';
  if (objects.includes(key)) return 'object';
  if (numbers.includes(key)) return 'number';
  if (switches.includes(key)) return 'boolean';
  return key === 'seed' ? 'number or "random"' : 'text';
}

function isOfKind(key: string, value: unknown): boolean {
  switch (kindOf(key)) {
    case 'list of texts':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'object':
      return typeof value === 'object' && value !== null;
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'number or "random"':
      return typeof value === 'number' || value === 'random';
    case 'text':
      return typeof value === 'string';
  }
}
