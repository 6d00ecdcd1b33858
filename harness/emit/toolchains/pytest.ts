import type { TestResult, Toolchain } from '../toolchain.js';
import { output } from './execute.js';

/** The pytest of the path. */
export const pytest: Toolchain = async ({ folder, endpoint, env }) => {
  const args = [
    '-q',
    '-p',
    'no:cacheprovider',
    '--rootdir',
    folder,
    '-c',
    '/dev/null',
    '--tb=line',
    '-rA',
    folder,
  ];
  const said = await output('pytest', args, {
    folder,
    // Outside of CI it cuts its lines to the terminal.
    env: { ...env, CI: '1', PYTHONDONTWRITEBYTECODE: '1', MEMORYDB_ENDPOINT: endpoint },
    missing: 'pytest is not on the path',
  });
  return resultsIn(said);
};

/** What pytest's short summary says of each file. */
export function resultsIn(said: string): Map<string, TestResult> {
  const lines = said.matchAll(/^(PASSED|FAILED|ERROR) (?:\S*\/)?test_(\w+)\.py(?:::\w+)?(?: - (.*))?$/gm);
  return new Map(
    [...lines].map(([, word, name = '', text = '']): [string, TestResult] => [
      name.replaceAll('_', '-'),
      word === 'PASSED' ? { kind: 'passed' } : { kind: 'failed', text },
    ]),
  );
}
