import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { isList, isObject, type Json } from '../../../spec/json.js';
import { ToolchainIsMissing, type TestResult, type Toolchain } from '../toolchain.js';
import { output } from './execute.js';

/** The vitest that a test in this folder would import. */
export const vitest: Toolchain = async ({ folder, endpoint, env }) => {
  const program = programFor(folder);
  const file = join(folder, 'results.json');
  const args = [program, 'run', '--root', folder, '--reporter=json', `--outputFile=${file}`];
  const missing = 'Node can not be started';
  await output(process.execPath, args, {
    folder,
    env: { ...env, MEMORYDB_ENDPOINT: endpoint },
    missing,
  });
  if (!existsSync(file)) return new Map();
  const results: Json = JSON.parse(await readFile(file, 'utf8'));
  return resultsIn(results);
};

function programFor(folder: string): string {
  try {
    const found = createRequire(join(folder, 'a.js')).resolve('vitest/package.json');
    return join(dirname(found), 'vitest.mjs');
  } catch {
    throw new ToolchainIsMissing('vitest is not installed in this folder');
  }
}

/** What vitest's json reporter tells of each file. */
export function resultsIn(report: Json): Map<string, TestResult> {
  const files = isObject(report) && isList(report['testResults']) ? report['testResults'] : [];
  return new Map(
    files.flatMap((file): [string, TestResult][] => {
      if (!isObject(file) || typeof file['name'] !== 'string') return [];
      const tests = isList(file['assertionResults']) ? file['assertionResults'] : [];
      const isPassed =
        tests.length > 0 && tests.every((test) => isObject(test) && test['status'] === 'passed');
      const text = JSON.stringify([file['message'] ?? '', tests]);
      return [[basename(file['name'], '.test.js'), isPassed ? { kind: 'passed' } : { kind: 'failed', text }]];
    }),
  );
}
