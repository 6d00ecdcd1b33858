import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What `package.json` says of this package. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** The oldest Node it runs on: `20.19`. */
  readonly oldestNode: string;
}

/** Reads `package.json`, found upwards from this file: the same from sources and from `dist`. */
export function readTool(): Tool {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  const { name, version, engines }: PackageJson = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return { name, version, oldestNode: engines.node.replace(/^\D+/, '') };
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
}
