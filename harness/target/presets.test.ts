import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import preset from './launchers/preset.js';
import { loadPreset, presetNames } from './presets.js';

const names = await presetNames();

describe('the presets', () => {
  it('are the public emulators', () => {
    expect(names).toEqual([
      'cloudemu',
      'cloudmock',
      'fakecloud',
      'floci',
      'localstack',
      'ministack',
      'moto',
      'robotocore',
    ]);
  });

  it.each(names)('%s says how it is started, and when it is ready', async (name) => {
    const { command, image, readyPath, reset, home } = await loadPreset(name);
    expect(command ?? image).toBeDefined();
    expect(command?.line ?? '{port}').toContain('{port}');
    expect([readyPath, reset?.path ?? '/']).toEqual([
      expect.stringMatching(/^\//),
      expect.stringMatching(/^\//),
    ]);
    expect(home).toMatch(/^https:/);
  });

  it.each([
    ['motto', 'There is no preset "motto". Did you mean moto? There are: cloudemu, '],
    ['../preset', 'There is no preset "../preset". There are: '],
  ])('%s is none', async (name, sentence) => {
    await expect(loadPreset(name)).rejects.toThrow(sentence);
  });
});

/** A program that stands for moto: it notes what is posted, and answers as told. */
async function withMoto(status: number, use: (env: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'memorydb-conformance-'));
  const program = join(folder, 'moto_server');
  const serve = `const seen = [];
    require('http').createServer((q, s) => {
      seen.push(q.method + ' ' + q.url);
      s.statusCode = q.method === 'POST' ? ${status} : 200;
      s.end(JSON.stringify(seen));
    }).listen(process.argv[5], '127.0.0.1');`;
  await writeFile(program, `#!${process.execPath}\n${serve}`);
  await chmod(program, 0o755);
  try {
    await use({ ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const signal = new AbortController().signal;
const warn = (text: string): void => expect.fail(text);

describe('a preset', () => {
  it('is started by its command where that is installed, and emptied', async () => {
    await withMoto(200, async (env) => {
      const launched = await preset.launch({ preset: 'moto' }, { env, signal, warn });
      const seen: unknown = await (await fetch(launched.endpoint)).json();
      await launched.close();
      expect(seen).toEqual(['GET /moto-api/', 'POST /moto-api/reset', 'GET /']);
    });
  });

  it('that can not be emptied is ended, and an error', async () => {
    await withMoto(500, async (env) => {
      const launching = preset.launch({ preset: 'moto' }, { env, signal, warn });
      await expect(launching).rejects.toThrow(
        'could not be emptied before the run: /moto-api/reset answered 500.',
      );
    });
  });
});
