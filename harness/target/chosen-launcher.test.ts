import { describe, expect, it } from 'vitest';
import { chosenLauncher, startingAgain } from './chosen-launcher.js';
import type { Launcher } from './launcher.js';
import command from './launchers/command.js';
import image from './launchers/image.js';

const plugged: Launcher = {
  name: 'farm',
  options: [{ name: 'farm', flag: '--farm <name>', description: 'one of a farm' }],
  launch: () => expect.fail('started'),
};

describe('the launcher of a target', () => {
  it('is the one that is asked for', async () => {
    expect(await chosenLauncher({})).toBeUndefined();
    expect((await chosenLauncher({ command: 'serve {port}' }))?.name).toBe('command');
    expect((await chosenLauncher({ image: 'x', port: 80 }))?.name).toBe('image');
    expect((await chosenLauncher({ preset: 'moto' }))?.name).toBe('preset');
  });

  it('may come from a plugin', async () => {
    expect(await chosenLauncher({ launch: { farm: 'a' }, launchers: [plugged] })).toBe(plugged);
  });

  it.each([
    [{ command: 'x {port}', preset: 'moto' }, '--command and --preset each name a target.'],
    [{ endpoint: 'http://x', image: 'x', port: 80 }, '--endpoint and --image each name a target.'],
    [{ port: 80 }, '--port needs one of --command, --image, --preset'],
    [{ imageEnv: ['A'] }, '--image-env needs one of'],
    [{ image: 'x' }, '--image x needs --port'],
  ])('%j is refused', async (given, sentence) => {
    await expect(chosenLauncher(given)).rejects.toThrow(sentence);
  });
});

describe('the arguments that start a target again', () => {
  it('are quoted for a shell', () => {
    expect(startingAgain(command, { command: `serve 'it' {port}`, port: 5 }).join(' ')).toBe(
      `--command 'serve '\\''it'\\'' {port}' --port 5`,
    );
  });

  it('hold no value of a variable', () => {
    expect(startingAgain(image, { image: 'x:1', imageEnv: ['TOKEN=hush', 'A'], port: 80 })).toEqual(
      '--image x:1 --image-env TOKEN --image-env A --port 80'.split(' '),
    );
  });
});
