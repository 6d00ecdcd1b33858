import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../../spec/package-root.js';

/** The package as it is installed: compiled, beside its own package.json and data. */
export interface InstalledProgram {
  /** The file that Node runs. */
  readonly main: string;
  remove(): Promise<void>;
}

/** Compiles the package into a folder of its own. */
export async function installProgram(): Promise<InstalledProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'memorydb-conformance-'));
  await promisify(execFile)(process.execPath, [
    join(packageRoot, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    join(packageRoot, 'tsconfig.build.json'),
    '--outDir',
    join(folder, 'dist'),
    // Types are checked elsewhere; here only what runs matters.
    '--noCheck',
    '--incremental',
    'false',
    '--tsBuildInfoFile',
    'null',
  ]);
  for (const part of ['package.json', ...(await packedBesideDist())])
    await cp(join(packageRoot, part), join(folder, part), { recursive: true });
  await symlink(join(packageRoot, 'node_modules'), join(folder, 'node_modules'));
  return {
    main: join(folder, 'dist/harness/cli/main.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What the package holds beside what is compiled. */
async function packedBesideDist(): Promise<readonly string[]> {
  const { files }: { files: readonly string[] } = JSON.parse(
    await readFile(join(packageRoot, 'package.json'), 'utf8'),
  );
  const folders = files.map((file) => file.split('/*')[0] ?? file);
  return [...new Set(folders)].filter((file) => !file.includes('dist'));
}
