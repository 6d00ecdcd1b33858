import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../spec/package-root.js';

/** What `package.json` says of this package. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** The oldest Node it runs on: `20.19`. */
  readonly oldestNode: string;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
}

/** Reads `package.json`. */
export function readTool(): Tool {
  const text = readFileSync(join(packageRoot, 'package.json'), 'utf8');
  const { name, version, engines }: PackageJson = JSON.parse(text);
  return { name, version, oldestNode: engines.node.replace(/^\D+/, '') };
}
