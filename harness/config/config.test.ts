import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FakeDependencies } from '../cli/testing/fake-dependencies.js';
import { FakeShell } from '../cli/testing/fake-shell.js';
import { runCommandLine } from '../cli/program.js';
import { loadConfig } from './load-config.js';
import { merge } from './merge.js';
import { loadPlugins } from './plugins.js';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'memorydb-conformance-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

describe('a configuration', () => {
  it.each([
    ['ts', 'const runs: number = 7; export default { runs };'],
    ['mjs', 'export default { runs: 7 };'],
    ['json', '{ "runs": 7 }'],
  ])('is found in a folder, as .%s', async (ending, text) => {
    const folder = await folderWith({ [`memorydb-conformance.config.${ending}`]: text });
    expect((await loadConfig(folder)).config).toEqual({ runs: 7 });
  });

  it('is empty where there is none', async () => {
    expect((await loadConfig(await folderWith({}))).config).toEqual({});
  });

  it.each([
    ['export default {', "can't be loaded: "],
    ['throw new Error("broken inside")', "can't be loaded: broken inside"],
    ['export default 7', 'its default export is no object'],
    ['export default { rus: 7 }', 'has the unknown key "rus". The closest: runs'],
    ['export default { runs: "7" }', 'runs is no number'],
    ['export default { only: "a" }', 'only is no list of texts'],
    ['export default { baseline: 1 }', 'baseline is no text'],
  ])('%s is an error in one sentence', async (text, sentence) => {
    const file = join(await folderWith({ 'c.mjs': text }), 'c.mjs');
    const shell = new FakeShell();
    const fakes = new FakeDependencies();
    expect(await runCommandLine(['--config', file], shell, fakes)).toBe(2);
    expect(shell.err).toContain(sentence);
    expect(shell.err.trimEnd()).not.toContain('\n');
    expect(fakes.specs).toEqual([]);
  });

  it('that is named and not there is an error', async () => {
    await expect(loadConfig('/nowhere', 'x.json')).rejects.toThrow('There is no configuration x.json.');
  });
});

describe('the precedence', () => {
  const file = { endpoint: 'http://file', cluster: 'mine', region: 'eu-west-1', runs: 3, seed: 4 };

  it('is the command line, then the environment, then the file', () => {
    expect(merge({ runs: 9 }, {}, file)).toEqual({ ...file, runs: 9 });
    expect(merge({}, { AWS_ENDPOINT_URL: 'http://env', AWS_REGION: 'x' }, file)).toEqual({
      runs: 3,
      seed: 4,
    });
    expect(merge({ preset: 'moto' }, {}, file)).toEqual({
      region: 'eu-west-1',
      runs: 3,
      seed: 4,
      preset: 'moto',
    });
  });

  it('puts a named target in place of the usual one', () => {
    const config = { ...file, targets: { fake: { command: 'serve {port}' } }, target: 'fake' };
    expect(merge({}, {}, config)).toEqual({ region: 'eu-west-1', runs: 3, seed: 4, command: 'serve {port}' });
    expect(() => merge({ target: 'other' }, {}, config)).toThrow(
      'There is no target "other". There are: fake.',
    );
    expect(() => merge({ target: 'toString' }, {}, config)).toThrow('There is no target "toString".');
  });

  it('is shown by --print-config, and nothing is judged', async () => {
    const named = join(await folderWith({ 'c.json': '{ "runs": 7, "seed": 3 }' }), 'c.json');
    const shell = new FakeShell();
    const fakes = new FakeDependencies();
    const code = await runCommandLine(['--config', named, '--runs', '9', '--print-config'], shell, fakes);
    expect([code, fakes.inputs]).toEqual([0, []]);
    expect(JSON.parse(shell.out)).toMatchObject({ runs: 9, seed: 3, concurrency: 8 });
  });
});

const rule = `{ id: 'wire.mine', level: 'MUST', title: 'Is mine.', judge: () => ({ kind: 'satisfied' }),
  source: { tier: 'api', title: 'A page', url: 'https://example.org/', quote: 'a sentence' } }`;

describe('a plugin', () => {
  it('adds rules, scenarios, reporters and launchers', async () => {
    const folder = await folderWith({
      'rule.mjs': `export default ${rule};`,
      'scenario.ts': `export default { name: 'mine', title: 'x', needs: [] as string[], strata: [], act: () => {} };`,
      'tap.mjs': 'export default () => ({ onEvent: () => {} });',
      'farm.mjs': `export default { name: 'farm', options: [{ name: 'farm' }], launch: () => {} };`,
    });
    const files = ['rule.mjs', 'scenario.ts', 'tap.mjs', './farm.mjs'];
    const { requirements, scenarios, reporters, launchers } = await loadPlugins(files, folder, new Set());
    expect(requirements).toMatchObject([{ id: 'wire.mine' }]);
    expect(scenarios).toMatchObject([{ name: 'mine' }]);
    expect([...reporters.keys()]).toEqual(['tap']);
    expect(launchers).toMatchObject([{ name: 'farm' }]);
  });

  it.each([
    ['throw new Error("broken inside")', "can't be loaded: broken inside"],
    ['export default {', "can't be loaded: "],
    ['export default 7', 'is no rule, scenario, reporter or launcher'],
    [
      `export default ${rule.replace('wire.mine', 'wire.request-id')}`,
      'brings "wire.request-id", and there is one already',
    ],
  ])('%s is an error in one sentence', async (text, sentence) => {
    const folder = await folderWith({ 'plugin.mjs': text, 'c.json': '{ "plugins": ["./plugin.mjs"] }' });
    const shell = new FakeShell();
    const fakes = new FakeDependencies();
    expect(await runCommandLine(['--config', join(folder, 'c.json')], shell, fakes)).toBe(2);
    expect(shell.err).toContain(sentence);
    expect(shell.err.trimEnd()).not.toContain('\n');
    expect(fakes.specs).toEqual([]);
  });

  it('is judged with the rules that are there', async () => {
    const folder = await folderWith({
      'plugin.mjs': `export default ${rule};`,
      'c.json': '{ "plugins": ["./plugin.mjs"], "only": ["wire.mine"] }',
    });
    const fakes = new FakeDependencies();
    await runCommandLine(['--config', join(folder, 'c.json')], new FakeShell(), fakes);
    expect(fakes.inputs[0]?.catalogue?.requirements.map(({ id }) => id)).toContain('wire.mine');
    expect(fakes.inputs[0]?.options.only).toEqual(['wire.mine']);
  });
});
