import { describe, expect, it } from 'vitest';
import { streamDestination } from './destination.js';

const at = (isTTY: boolean, env: Readonly<Record<string, string>>) =>
  streamDestination({ write: () => true, isTTY, columns: 80 }, env);

describe('colour', () => {
  it.each<[boolean, Readonly<Record<string, string>>, boolean]>([
    [true, {}, true],
    [false, {}, false],
    [true, { TERM: 'dumb' }, false],
    [true, { CI: 'true' }, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '3', CI: 'true' }, true],
    [true, { FORCE_COLOR: '1', TERM: 'dumb' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: 'false' }, false],
    [false, { FORCE_COLOR: '' }, false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('on a terminal (%s) with %j: %s', (isTTY, env, colour) => {
    expect(at(isTTY, env).colour).toBe(colour);
  });
});

it('rewrites its last line on a terminal only, whatever the colour', () => {
  expect(at(true, {}).live).toBe(true);
  expect(at(false, { FORCE_COLOR: '1' }).live).toBe(false);
  expect(at(true, { CI: 'true', FORCE_COLOR: '1' }).live).toBe(false);
});

describe('standard output that takes nothing', () => {
  const failing = (code: string) =>
    streamDestination({ write: (_, done) => done?.(Object.assign(new Error('failed'), { code })) }, {});

  it.each([
    ['ENOSPC', 'its disk is full'],
    ['EPIPE', 'its reader went away'],
    ['EWHAT', 'EWHAT'],
  ])('is told when it is closed, not before: %s', async (code, why) => {
    const destination = failing(code);
    expect(() => destination.write('a report')).not.toThrow();
    await expect(destination.close()).rejects.toThrow(
      `The report could not be written to standard output: ${why}.`,
    );
  });

  it('is well where all has arrived', async () => {
    await streamDestination({ write: (_, done) => done?.() }, {}).close();
  });
});
