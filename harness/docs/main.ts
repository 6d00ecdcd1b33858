import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../spec/package-root.js';
import type { Report } from '../engine/events.js';
import { exercisedFile, exercisedText } from '../evidence/exercised.js';
import { benchBlock } from './bench.js';
import { blockOf, fenced, withBlock } from './blocks.js';
import { realAwsDocument } from './real-aws.js';
import { roomsTable } from './rooms-table.js';
import { trustBlock } from './trust.js';

/**
 * Writes what documents say of the code and of measurements: whole pages, and blocks of others. With `--check` it writes
 * nothing, and fails where what follows from the code, or from files of measurements, does not stand there.
 */
const check = process.argv.includes('--check');
const file = (name: string): string => join(packageRoot, name);
const program = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [file('dist/harness/cli/main.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '100', NO_COLOR: '1' },
  });

const catalogue = `# The requirements

Written by \`npm run docs\` from the code. Ids are stable.

${program('requirements', '--format', 'markdown').trim()}
`;
const example = fenced(
  readFileSync(file('properties/operations/create-snapshot/rules/response/source-manual.ts'), 'utf8'),
  'ts',
);
const sdkChanges = readFileSync(file('docs/measured/sdk-changes.md'), 'utf8');
const trust = trustBlock(
  file('docs/measured/mutants.json'),
  file('docs/measured/variants.json'),
  file('docs/measured/hostile.json'),
);

const bench = benchBlock(file('docs/measured/bench.json'));
const realAws = realAwsDocument(file('docs/measured/real-aws.json'));

/** The blocks that follow from the code or from measurements, by document. */
const blocks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ARCHITECTURE.md': { rooms: roomsTable },
  'CONTRIBUTING.md': { requirement: example },
  'docs/sdk-upgrades.md': { sdk: sdkChanges },
  'docs/trust.md': { trust, bench },
  'README.md': { moto: fenced(readFileSync(file('docs/measured/moto.txt'), 'utf8').trimEnd()) },
};
const documents = { 'docs/requirements.md': catalogue, 'docs/real-aws.md': realAws };
const read = (name: string): string => readFileSync(file(name), 'utf8');

if (check) {
  const stale = [
    ...Object.entries(documents)
      .filter(([name, text]) => read(name) !== text)
      .map(([name]) => name),
    ...Object.entries(blocks).flatMap(([name, its]) =>
      Object.entries(its)
        .filter(([block, text]) => blockOf(read(name), block) !== text.trim())
        .map(([block]) => `${name}, the block "${block}"`),
    ),
  ];
  if (stale.length > 0) {
    process.stderr.write(`Out of date: ${stale.join(', ')}. Run "npm run docs" and commit what it writes.\n`);
    process.exitCode = 1;
  }
} else {
  const judged: Pick<Report, 'requirements'> = JSON.parse(
    program('run', '--seed', '1', '--reporter', 'json'),
  );
  writeFileSync(file(exercisedFile), exercisedText(judged.requirements));
  for (const [name, text] of Object.entries(documents)) writeFileSync(file(name), text);
  const capture = fenced(`$ npm start\n\n${program('run', '--seed', '1')}`);
  const written = { ...blocks, 'README.md': { ...blocks['README.md'], capture } };
  for (const [name, its] of Object.entries(written)) {
    const text = Object.entries(its).reduce(
      (whole, [block, content]) => withBlock(whole, block, content),
      read(name),
    );
    writeFileSync(file(name), text);
  }
}
