import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { UsageError } from '../../usage-error.js';
import type { Launched, LaunchContext, Launcher, GivenLaunch } from '../launcher.js';
import type { Preset } from '../preset.js';
import { loadPreset } from '../presets.js';
import command from './command.js';
import image from './image.js';

/** A preset has only a command, and its program is not installed. */
export class PresetIsNotInstalled extends UsageError {
  constructor(name: string, { program, install }: NonNullable<Preset['command']>) {
    super(`--preset ${name} needs the program ${program}, which is not on PATH. Install it: ${install}`);
    this.name = 'PresetIsNotInstalled';
  }
}

/** A preset could not be emptied before the run. */
export class PresetCannotBeReset extends UsageError {
  constructor(name: string, path: string, what: string) {
    super(`--preset ${name} could not be emptied before the run: ${path} answered ${what}.`);
    this.name = 'PresetCannotBeReset';
  }
}

/** Starts a public emulator by its name. */
const preset: Launcher = {
  name: 'preset',
  options: [
    {
      name: 'preset',
      flag: '--preset <name>',
      description: 'start a public emulator by its name, judge it, and end it',
    },
  ],
  launch: async (given, context) => {
    const name = given.preset ?? '';
    const found = await loadPreset(name);
    const launched = await start(name, found, given, context);
    try {
      await reset(name, found, launched.endpoint, context.signal);
    } catch (error) {
      await launched.close();
      throw error;
    }
    return launched;
  },
};
export default preset;

async function start(
  name: string,
  found: Preset,
  { imageEnv = [], pull, startTimeout }: GivenLaunch,
  context: LaunchContext,
): Promise<Launched> {
  const usual = { readyPath: found.readyPath, startTimeout };
  if (found.command !== undefined && (await isInstalled(found.command.program, context.env)))
    return command.launch({ ...usual, command: found.command.line }, context);
  if (found.image !== undefined) {
    const { ref, port, env = [] } = found.image;
    const known = env.filter((each) => each.includes('=') || context.env[each] !== undefined);
    return image.launch({ ...usual, image: ref, port, imageEnv: [...known, ...imageEnv], pull }, context);
  }
  throw new PresetIsNotInstalled(name, found.command ?? { line: '', program: name, install: found.home });
}

async function isInstalled(
  program: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const places = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const tries = places.map((folder) => access(join(folder, program), constants.X_OK));
  return (await Promise.allSettled(tries)).some(({ status }) => status === 'fulfilled');
}

async function reset(
  name: string,
  { reset: how }: Preset,
  endpoint: string,
  signal: AbortSignal,
): Promise<void> {
  if (how === undefined) return;
  const { method, path } = how;
  const answer = await fetch(`${endpoint}${path}`, {
    method,
    signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
  }).catch(() => undefined);
  await answer?.body?.cancel();
  if (answer?.ok !== true)
    throw new PresetCannotBeReset(name, path, answer === undefined ? 'nothing' : `${answer.status}`);
}
