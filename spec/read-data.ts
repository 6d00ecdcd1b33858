import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Json, type JsonObject } from './json.js';
import { packageRoot } from './package-root.js';

/** Reads a JSON file of spec/. @throws Error where it is not a JSON object: then the package is not whole */
export function readData(file: string): JsonObject {
  const value: Json = JSON.parse(readFileSync(join(packageRoot, 'spec', file), 'utf8'));
  if (!isObject(value)) throw new Error(`spec/${file} is not a JSON object. Install the package again.`);
  return value;
}
