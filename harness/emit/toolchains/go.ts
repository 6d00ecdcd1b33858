import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pascalOf } from '../slug.js';
import type { TestResult, Toolchain } from '../toolchain.js';
import { output } from './execute.js';

/** The Go of the path; the folder becomes a module of its own. */
export const go: Toolchain = async ({ folder, slugs, endpoint, env }) => {
  await writeFile(join(folder, 'go.mod'), 'module conformance\n\ngo 1.21\n');
  const said = await output('go', ['test', '-count=1', '-json', '.'], {
    folder,
    env: { ...env, MEMORYDB_ENDPOINT: endpoint },
    missing: 'go is not on the path',
  });
  return resultsIn(said, slugs);
};

/** What `go test -json` tells of each test. */
export function resultsIn(said: string, slugs: readonly string[]): Map<string, TestResult> {
  const told = new Map<string, string>();
  const ended = new Map<string, string>();
  for (const line of said.split('\n').filter((each) => each.startsWith('{'))) {
    const event: { Test?: string; Action?: string; Output?: string } = JSON.parse(line);
    if (event.Test === undefined) continue;
    if (event.Action === 'output') told.set(event.Test, (told.get(event.Test) ?? '') + (event.Output ?? ''));
    if (event.Action === 'pass' || event.Action === 'fail') ended.set(event.Test, event.Action);
  }
  return new Map(
    slugs.flatMap((slug): [string, TestResult][] => {
      const name = `Test${pascalOf(slug)}`;
      const end = ended.get(name);
      if (end === undefined) return [];
      return [[slug, end === 'pass' ? { kind: 'passed' } : { kind: 'failed', text: told.get(name) ?? '' }]];
    }),
  );
}
