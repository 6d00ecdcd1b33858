import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { UsageError } from '../usage-error.js';
import { isObject, type Json } from '../../spec/json.js';
import { service } from '../../spec/service.js';

const sdkName = service.sdkPackage;

/** One version of the official SDK of the service, loaded from a folder. What it exports is foreign: nothing of it is typed. */
export interface SdkPackage {
  readonly version: string;
  readonly folder: string;
  readonly exported: ReadonlyMap<string, unknown>;
  /** A file of the package as text, or undefined where there is none. */
  readonly read: (file: string) => string | undefined;
}

/** A folder that holds no package, or another one. */
export class FolderIsNotTheSdk extends UsageError {
  constructor(folder: string) {
    super(`${folder} does not hold ${sdkName}. Give the package's own folder, as node_modules/${sdkName}.`);
    this.name = 'FolderIsNotTheSdk';
  }
}

/** The package is there, and cannot be loaded: a verdict on it, not a mistake of the user. */
export class SdkDoesNotLoad extends Error {
  constructor(
    readonly folder: string,
    readonly version: string,
    why: string,
  ) {
    super(
      `${sdkName} in ${folder} cannot be loaded: ${why}. Install it with what it depends on: npm install --prefix SOME-FOLDER ${sdkName}@VERSION.`,
    );
    this.name = 'SdkDoesNotLoad';
  }
}

/** A version that is not on this machine. */
export class VersionIsNotInstalled extends UsageError {
  constructor(version: string, prefix: string) {
    super(
      `${sdkName} ${version} is not installed. Bring it with: npm install --prefix ${prefix} ${sdkName}@${version}`,
    );
    this.name = 'VersionIsNotInstalled';
  }
}

/** Where versions that are named, not given as folders, are looked for: one prefix each. */
export function prefixOf(version: string): string {
  return join('node_modules', '.cache', 'memorydb-conformance', 'sdk', version);
}

/**
 * Loads the package that a text names: a version, or a folder.
 * @throws VersionIsNotInstalled, FolderIsNotTheSdk, SdkDoesNotLoad
 */
export function loadNamed(text: string): SdkPackage {
  if (!/^\d+\.\d+\.\d+$/.test(text)) return loadSdk(text);
  const prefix = prefixOf(text);
  const folder = resolve(prefix, 'node_modules', sdkName);
  if (manifestOf(folder) === undefined) throw new VersionIsNotInstalled(text, prefix);
  return loadSdk(folder);
}

/**
 * The version that a project has, seen from one of its folders; the one this program depends on where it has none.
 * @throws SdkDoesNotLoad
 */
export function loadInstalled(from: string = process.cwd()): SdkPackage {
  return loadSdk(
    folderSeenFrom(join(resolve(from), 'package.json')) ?? folderSeenFrom(import.meta.url) ?? from,
  );
}

function folderSeenFrom(place: string): string | undefined {
  // The package's own entry may be broken: it is found by its place.
  const folders = createRequire(place).resolve.paths(sdkName) ?? [];
  return folders.map((folder) => join(folder, sdkName)).find((folder) => manifestOf(folder) !== undefined);
}

/**
 * Loads the package in a folder.
 * @throws FolderIsNotTheSdk, SdkDoesNotLoad
 */
export function loadSdk(place: string): SdkPackage {
  const folder = resolve(place);
  const manifest = manifestOf(folder);
  if (!isObject(manifest) || manifest['name'] !== sdkName || typeof manifest['version'] !== 'string')
    throw new FolderIsNotTheSdk(folder);
  return {
    version: manifest['version'],
    folder,
    exported: new Map(Object.entries(exportsOf(folder, manifest['version']))),
    read: (file) => textOf(join(folder, file)),
  };
}

function exportsOf(folder: string, version: string): object {
  const require = createRequire(join(folder, 'package.json'));
  // Versions that find the same dependencies would register their exceptions over each other: each gets its own.
  for (const file of Object.keys(require.cache)) delete require.cache[file];
  try {
    const loaded: unknown = require(folder);
    if (typeof loaded === 'object' && loaded !== null) return loaded;
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new SdkDoesNotLoad(folder, version, why);
  }
  throw new SdkDoesNotLoad(folder, version, 'it exports nothing');
}

function manifestOf(folder: string): Json | undefined {
  const text = textOf(join(folder, 'package.json'));
  if (text === undefined) return undefined;
  try {
    const manifest: Json = JSON.parse(text);
    return manifest;
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
