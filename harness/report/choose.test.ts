import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  NoSuchReporter,
  openReporters,
  parseReporter,
  ReporterNamesNoFile,
  ReportersShareAPlace,
} from './choose.js';
import { FileIsNotWritable } from './file-destination.js';
import { reporters } from './reporters.js';
import { events, Kept } from './testing/hand-made.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});

describe('parseReporter', () => {
  it('takes a name, and a file that may hold =', () => {
    expect(parseReporter('json').file).toBeUndefined();
    expect(parseReporter('json=a=b.json').file).toBe('a=b.json');
  });

  it('names those that exist', () => {
    expect(() => parseReporter('jsno')).toThrow(NoSuchReporter);
    expect(() => parseReporter('jsno')).toThrow(
      `There is no reporter "jsno". There are: ${[...reporters.keys()].join(', ')}.`,
    );
    expect(() => parseReporter('toString')).toThrow(NoSuchReporter);
  });

  it('misses the file', () => {
    expect(() => parseReporter('json=')).toThrow(ReporterNamesNoFile);
  });
});

describe('openReporters', () => {
  it.each([
    ['a folder that is not there', 'none/report.json', 'its folder does not exist'],
    ['a folder', '.', 'it is a folder'],
    ['a folder that is a file', 'file/report.json', 'its folder is a file'],
    ['an endless name', 'x'.repeat(300), 'its name is too long'],
  ])('refuses %s before anything runs', async (_, name, why) => {
    await writeFile(join(folder, 'file'), '');
    const opening = openReporters([parseReporter(`json=${join(folder, name)}`)], new Kept());
    await expect(opening).rejects.toThrow(FileIsNotWritable);
    await expect(opening).rejects.toThrow(why);
  });

  it('refuses two reporters in one place', async () => {
    const both = [parseReporter('json'), parseReporter('pretty')];
    await expect(openReporters(both, new Kept())).rejects.toThrow(ReportersShareAPlace);
  });

  it.each([
    ['a dot', 'report.json', './report.json'],
    ['a detour', 'report.json', 'in/../report.json'],
    ['two slashes', 'report.json', './/report.json'],
    ['a link to the folder', 'in/report.json', 'linked/report.json'],
    ['a link to the file', 'there.json', 'link.json'],
    ['a path from here', 'report.json', 'from here'],
  ])('refuses two reporters in one file, spelled with %s', async (_, one, other) => {
    await mkdir(join(folder, 'in'));
    await symlink(join(folder, 'in'), join(folder, 'linked'));
    await writeFile(join(folder, 'there.json'), '');
    await symlink(join(folder, 'there.json'), join(folder, 'link.json'));
    const places = [
      `${folder}/${one}`,
      other === 'from here' ? relative(process.cwd(), join(folder, one)) : `${folder}/${other}`,
    ];
    const both = places.map((place) => parseReporter(`json=${place}`));
    await expect(openReporters(both, new Kept())).rejects.toThrow(ReportersShareAPlace);
  });

  it('writes each report to its place, and nothing but it', async () => {
    const file = join(folder, 'report.json');
    const screen = new Kept();
    const choices = [parseReporter(`json=${file}`), parseReporter('pretty')];
    const opened = await openReporters(choices, screen);
    for (const event of events()) for (const reporter of opened) reporter.onEvent(event);
    expect(await readdir(folder)).toEqual([]);
    for (const reporter of opened) await reporter.end?.();
    expect(await readdir(folder)).toEqual(['report.json']);
    expect(JSON.parse(await readFile(file, 'utf8')).verdict).toBe('nonconformant');
    expect(screen.text).toContain('NONCONFORMANT');
  });

  it('leaves an older report as it was when a run breaks off', async () => {
    const file = join(folder, 'report.json');
    await writeFile(file, 'older');
    await openReporters([parseReporter(`json=${file}`)], new Kept());
    expect(await readFile(file, 'utf8')).toBe('older');
  });

  it('writes to a device without replacing it', async () => {
    const file = join(folder, 'device');
    await symlink('/dev/null', file);
    const [reporter] = await openReporters([parseReporter(`json=${file}`)], new Kept());
    for (const event of events()) reporter?.onEvent(event);
    await reporter?.end?.();
    expect(await readFile(file, 'utf8')).toBe('');
  });
});
