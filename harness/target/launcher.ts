/** An option of the command line that a launcher brings, and the member of `GivenTarget` or `launch` it fills. */
export interface LauncherOption {
  /** In camel case, as commander names it: `imageEnv` for `--image-env`. */
  readonly name: string;
  /** As help shows it: `--image-env <name[=value]>`. */
  readonly flag: string;
  readonly description: string;
  /** Whether it may be given several times. Its value is then a list. */
  readonly repeatable?: true;
}

/** What a launcher is told. */
export interface LaunchContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user interrupts: end what was started, and reject. */
  readonly signal: AbortSignal;
  /** Tells the user something that is no error of the run: one line. */
  readonly warn: (text: string) => void;
}

/** A target that was started, and answers. */
export interface Launched {
  readonly endpoint: string;
  /** Ends all that was started. Called once, in every case. */
  readonly close: () => Promise<void>;
}

/**
 * A kind of target that is started for the run. A file in `launchers/` with one as its default export is picked up by
 * its place; a plugin brings the same file from another repository.
 */
export interface Launcher {
  /** The kind, as reports have it. */
  readonly name: string;
  /** The first one asks for this launcher. */
  readonly options: readonly [LauncherOption, ...LauncherOption[]];
  /**
   * Finds what is wrong with the options before anything is started.
   * @throws UsageError
   */
  readonly check?: (given: GivenLaunch) => void;
  /**
   * Starts the target, and waits until it answers. Leaves nothing running where it rejects.
   * @throws UsageError where the target can't be started
   */
  readonly launch: (given: GivenLaunch, context: LaunchContext) => Promise<Launched>;
}

/** A value of an option of a launcher. */
export type OptionValue = string | number | boolean | readonly string[];

/** What a user says of a target that is to be started. */
export interface GivenLaunch {
  /** A command to start, and to end after the run: `{port}` in it stands for a free port. */
  readonly command?: string | undefined;
  /** An image to start a container of; `port` says where it listens inside. */
  readonly image?: string | undefined;
  /** Variables for the container: `NAME=VALUE`, or `NAME` for a variable of this environment. */
  readonly imageEnv?: readonly string[] | undefined;
  /** When the image is pulled; `missing` unless given. */
  readonly pull?: 'missing' | 'always' | undefined;
  /** A public emulator that is known by its name: `moto`. */
  readonly preset?: string | undefined;
  /** The port that the command or the image listens on. */
  readonly port?: number | undefined;
  /** A path of a started target that succeeds once it is ready; any answer will do where it is left out. */
  readonly readyPath?: string | undefined;
  /** Seconds that a started target may take to answer first; 60 unless given. */
  readonly startTimeout?: number | undefined;
  /** Options of launchers that plugins bring, by their names. */
  readonly launch?: Readonly<Record<string, OptionValue>> | undefined;
  /** Further kinds of targets that can be started. */
  readonly launchers?: readonly Launcher[] | undefined;
}

/** Seconds that a target may take to answer first. */
export const defaultStartTimeout = 60;

/** The value of the option that asks for a launcher; undefined where nobody asks. */
export function askedFor({ options: [first] }: Launcher, given: GivenLaunch): string | undefined {
  const value = valueOf(first.name, given);
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option, of this package or of a plugin. */
export function valueOf(name: string, given: GivenLaunch): OptionValue | undefined {
  const own = ownOptions.find((each) => each === name);
  return own === undefined ? given.launch?.[name] : given[own];
}

const ownOptions = [
  'command',
  'image',
  'imageEnv',
  'pull',
  'preset',
  'port',
  'readyPath',
  'startTimeout',
] as const satisfies readonly (keyof GivenLaunch)[];
