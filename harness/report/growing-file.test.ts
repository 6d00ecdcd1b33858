import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GrowingFile } from './growing-file.js';

const inFolder = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'growing-')), 'file');

it('keeps a short text until it is finished', async () => {
  const file = await inFolder();
  const growing = new GrowingFile(file, 'wx');
  growing.write('short ');
  await expect(stat(file)).rejects.toThrow('ENOENT');
  growing.write('é');
  growing.finish();
  expect(await readFile(file, 'utf8')).toBe('short é');
});

it('writes a long text as it comes', async () => {
  const file = await inFolder();
  const growing = new GrowingFile(file, 'wx');
  const piece = 'x'.repeat(300_000);
  for (let index = 0; index < 5; index++) growing.write(piece);
  expect((await stat(file)).size).toBe(1_200_000);
  growing.finish();
  expect((await stat(file)).size).toBe(1_500_000);
});

it('fails when it is finished, not before', async () => {
  const growing = new GrowingFile(join(await inFolder(), 'none', 'file'), 'w');
  expect(() => growing.write('x'.repeat(2_000_000))).not.toThrow();
  expect(() => growing.write('more')).not.toThrow();
  expect(() => growing.finish()).toThrow('ENOENT');
});
