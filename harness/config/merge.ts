import type { Config, ConfiguredTarget } from './config.js';
import { NoSuchTarget } from './errors.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Members that name a target: one of them on the command line, and nothing of the file's target counts. */
const naming = ['endpoint', 'command', 'image', 'preset', 'launch'] as const;
const details = [
  'imageEnv',
  'pull',
  'port',
  'readyPath',
  'startTimeout',
  'ca',
  'cluster',
  'allowAws',
] as const;

/**
 * What the command line, the environment and the configuration say together, in this order of precedence.
 * @param typed what was typed, without defaults
 * @throws NoSuchTarget
 */
export function merge(typed: Config, env: Environment, config: Config): Config {
  const { targets = {}, target: usual, ...file } = config;
  const name = typed.target ?? usual;
  const chosen = name === undefined ? {} : targets[name];
  if (chosen === undefined || (name !== undefined && !Object.hasOwn(targets, name)))
    throw new NoSuchTarget(name ?? '', Object.keys(targets));
  const isTyped = typed.target !== undefined;
  const names = (from: ConfiguredTarget): boolean => naming.some((member) => from[member] !== undefined);
  const configured = names(chosen)
    ? { ...without(file, [...naming, ...details]), ...chosen }
    : { ...file, ...chosen };
  const isElsewhere =
    names(typed) || (!isTyped && endpointVariables.some((variable) => isSet(env, variable)));
  const kept = isElsewhere ? without(configured, [...naming, ...details]) : configured;
  const region = regionVariables.some((variable) => isSet(env, variable)) ? without(kept, ['region']) : kept;
  return { ...region, ...without(typed, ['target']) };
}

const endpointVariables = ['MEMORYDB_ENDPOINT', 'AWS_ENDPOINT_URL_MEMORYDB', 'AWS_ENDPOINT_URL'];
const regionVariables = ['AWS_REGION', 'AWS_DEFAULT_REGION'];

function isSet(env: Environment, variable: string): boolean {
  return (env[variable] ?? '') !== '';
}

function without(config: Config, members: readonly (keyof Config)[]): Config {
  const dropped: readonly string[] = members;
  return Object.fromEntries(Object.entries(config).filter(([key]) => !dropped.includes(key)));
}
