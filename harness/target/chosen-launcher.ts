import { UsageError } from '../usage-error.js';
import { askedFor, valueOf, type GivenLaunch, type Launcher } from './launcher.js';
import { loadLaunchers } from './launchers.js';

/** Two options each say where requests go. */
export class TargetsContradict extends UsageError {
  constructor(options: readonly string[]) {
    super(`${options.join(' and ')} each name a target. Leave all but one out.`);
    this.name = 'TargetsContradict';
  }
}

/** A detail of a target that is to be started, and no such target. */
export class OptionNeedsALauncher extends UsageError {
  constructor(option: string, launchers: readonly string[]) {
    super(
      `${option} needs one of ${launchers.join(', ')}: it is about a target that is started for the run.`,
    );
    this.name = 'OptionNeedsALauncher';
  }
}

/**
 * The launcher that a user asks for, its options found right; undefined where nobody asks for one.
 * @throws TargetsContradict, OptionNeedsALauncher, and what the launcher finds wrong
 */
export async function chosenLauncher(
  given: GivenLaunch & { readonly endpoint?: string | undefined },
): Promise<Launcher | undefined> {
  const launchers = [...(await loadLaunchers()), ...(given.launchers ?? [])];
  const asked = launchers.filter((launcher) => askedFor(launcher, given) !== undefined);
  const names = asked.map(({ options: [first] }) => `--${dashed(first.name)}`);
  const all = given.endpoint === undefined ? names : ['--endpoint', ...names];
  if (all.length > 1) throw new TargetsContradict(all);
  const [launcher] = asked;
  const detail = details.find((name) => given[name] !== undefined);
  if (launcher === undefined && detail !== undefined)
    throw new OptionNeedsALauncher(
      `--${dashed(detail)}`,
      launchers.map(({ options: [first] }) => `--${dashed(first.name)}`),
    );
  launcher?.check?.(given);
  return launcher;
}

/**
 * The arguments that start the same target again. Values of variables are left out: they may be secrets.
 */
export function startingAgain(launcher: Launcher, given: GivenLaunch): readonly string[] {
  const names = [...launcher.options.map(({ name }) => name), 'port', 'readyPath'];
  return names.flatMap((name) => {
    const value = valueOf(name, given);
    if (value === undefined) return [];
    const each = typeof value === 'object' ? value.map(nameAlone) : [String(value)];
    return each.flatMap((text) => [`--${dashed(name)}`, quoted(text)]);
  });
}

const details = [
  'imageEnv',
  'pull',
  'port',
  'readyPath',
  'startTimeout',
] as const satisfies readonly (keyof GivenLaunch)[];

/** `NAME` of `NAME=VALUE`. */
function nameAlone(text: string): string {
  return text.split('=')[0] ?? '';
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** As a shell reads it back. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
