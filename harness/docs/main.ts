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
 * Writes what documents say of the code and of measurements: docs/requirements.md, the blocks of README and the table of
 * rooms in ARCHITECTURE.md. With
 * `--check` it writes nothing, and fails where what follows from the code, or from files of measurements, does not stand
 * there.
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
const readme = readFileSync(file('README.md'), 'utf8');
const architecture = readFileSync(file('ARCHITECTURE.md'), 'utf8');

const trust = trustBlock(
  file('docs/measured/mutants.json'),
  file('docs/measured/variants.json'),
  file('docs/measured/hostile.json'),
);

const bench = benchBlock(file('docs/measured/bench.json'));
const realAws = realAwsDocument(file('docs/measured/real-aws.json'));

if (check) {
  const stale = [
    ...(readFileSync(file('docs/real-aws.md'), 'utf8') === realAws ? [] : ['docs/real-aws.md']),
    ...(readFileSync(file('docs/requirements.md'), 'utf8') === catalogue ? [] : ['docs/requirements.md']),
    ...(blockOf(architecture, 'rooms') === roomsTable ? [] : ['ARCHITECTURE.md, the block "rooms"']),
    ...(blockOf(readme, 'requirement') === example.trim() ? [] : ['README.md, the block "requirement"']),
    ...(blockOf(readme, 'sdk') === sdkChanges.trim() ? [] : ['README.md, the block "sdk"']),
    ...(blockOf(readme, 'trust') === trust ? [] : ['README.md, the block "trust"']),
    ...(blockOf(readme, 'bench') === bench ? [] : ['README.md, the block "bench"']),
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
  writeFileSync(file('docs/requirements.md'), catalogue);
  writeFileSync(file('docs/real-aws.md'), realAws);
  const blocks = {
    requirement: example,
    capture: fenced(`$ npm start\n\n${program('run', '--seed', '1')}`),
    moto: fenced(readFileSync(file('docs/measured/moto.txt'), 'utf8').trimEnd()),
    sdk: sdkChanges,
    trust,
    bench,
  };
  const captured = Object.entries(blocks).reduce(
    (text, [name, content]) => withBlock(text, name, content),
    readme,
  );
  writeFileSync(file('README.md'), captured);
  writeFileSync(file('ARCHITECTURE.md'), withBlock(architecture, 'rooms', roomsTable));
}
