import { join } from 'node:path';
import { pascalOf } from '../slug.js';
import { ToolchainIsMissing, type TestResult, type Toolchain } from '../toolchain.js';
import { output } from './execute.js';

/** The JDK of the path, and the console of JUnit whose jar JUNIT_CONSOLE names. */
export const junit: Toolchain = async ({ folder, slugs, endpoint, env }) => {
  const jar = env['JUNIT_CONSOLE'] ?? '';
  if (jar === '')
    throw new ToolchainIsMissing('JUNIT_CONSOLE does not name the jar junit-platform-console-standalone');
  const files = slugs.map((slug) => join(folder, `${pascalOf(slug)}Test.java`));
  const classes = join(folder, 'classes');
  const settings = {
    folder,
    env: { ...env, MEMORYDB_ENDPOINT: endpoint },
    missing: 'javac is not on the path',
  };
  await output('javac', ['-nowarn', '-d', classes, '-cp', jar, ...files], settings);
  const execute = ['execute', '--class-path', classes, '--scan-class-path', '--disable-banner'];
  const look = ['--disable-ansi-colors', '--details=tree', '--details-theme=ascii'];
  return resultsIn(await output('java', ['-jar', jar, ...execute, ...look], settings), slugs);
};

/** What the tree of JUnit's console says of each test. */
export function resultsIn(said: string, slugs: readonly string[]): Map<string, TestResult> {
  return new Map(
    slugs.flatMap((slug): [string, TestResult][] => {
      const name = pascalOf(slug).replace(/^./, (letter) => letter.toLowerCase());
      const [, mark, text = ''] = new RegExp(`\\s${name}\\(\\) \\[(OK|X)\\](.*)`).exec(said) ?? [];
      if (mark === undefined) return [];
      return [[slug, mark === 'OK' ? { kind: 'passed' } : { kind: 'failed', text }]];
    }),
  );
}
