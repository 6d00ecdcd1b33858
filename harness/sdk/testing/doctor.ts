import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../spec/package-root.js';
import { loadInstalled, loadSdk, type SdkPackage } from '../sdk-package.js';

/** One change to a file of the SDK: text that must be there, and what stands in its place. */
export interface Cut {
  readonly file?: string;
  readonly find: string;
  readonly put: string;
}

/** A copy of the installed SDK with one thing wrong. It lies where it finds the dependencies of the original. */
export function doctored(name: string, { file = 'dist-cjs/index.js', find, put }: Cut): SdkPackage {
  const original = loadInstalled().folder;
  const copy = join(packageRoot, 'node_modules', '.cache', 'memorydb-conformance', 'doctored', name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of ['package.json', 'dist-cjs', 'dist-types'])
    cpSync(join(original, part), join(copy, part), { recursive: true });
  const text = readFileSync(join(copy, file), 'utf8');
  if (!text.includes(find))
    throw new Error(`The SDK's ${file} no longer holds what is to be doctored: ${find}`);
  writeFileSync(
    join(copy, file),
    text.replace(find, () => put),
  );
  return loadSdk(copy);
}
