import type { Reporter } from '../engine/events.js';
import type { Destination } from './destination.js';
import { outlineOfRun } from './outline-of-run.js';
import type { Outline } from './outline.js';

/** How much a report for people tells. */
export interface Telling {
  /** Each cause, however many there are. */
  readonly isWhole?: boolean;
  /** Each scenario, each broken rule, and the inputs of the generator. */
  readonly isVerbose?: boolean;
  /** Files that will hold the report; the first is where `show` and `replay` look for it. */
  readonly saved?: readonly string[];
}

/** What a reporter may know beside the events. */
export interface Circumstances extends Telling {
  /** The file of the configuration, relative to the working directory, where there is one. */
  readonly configuration?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The look of the place that a text is made for. */
export type Look = Pick<Destination, 'columns' | 'colour'>;

/** Makes the whole text of a report. It may load what it needs. */
export type WriteOutline = (
  outline: Outline,
  look: Look,
  circumstances: Circumstances,
) => string | Promise<string>;

/**
 * Makes a reporter that writes to one place. It writes text, closes the place in `end`, and writes nothing afterwards.
 * Nothing it writes may steer a terminal or a build: see `serialise` and `sanitise`.
 */
export interface ReporterFactory {
  (destination: Destination, circumstances?: Circumstances): Reporter;
  /** Present where it can report on what other commands than `run` found, too. */
  readonly outline?: WriteOutline;
}

/** A reporter that writes once, at the end, from the common form. A run that broke off leaves nothing. */
export function outlined(write: WriteOutline): ReporterFactory {
  const factory = (destination: Destination, circumstances: Circumstances = {}): Reporter => {
    let outline: Outline | undefined;
    return {
      onEvent: (event) => {
        if (event.type === 'run-finished') outline = outlineOfRun(event.report);
      },
      end: async () => {
        if (outline !== undefined) destination.write(await write(outline, destination, circumstances));
        await destination.close();
      },
    };
  };
  return Object.assign(factory, { outline: write });
}

/** A reporter of runs that reports on other commands in its own way. */
export function withOutline(
  run: (destination: Destination, circumstances?: Circumstances) => Reporter,
  outline: WriteOutline,
): ReporterFactory {
  const factory: ReporterFactory = (destination, circumstances) => run(destination, circumstances);
  return Object.assign(factory, { outline });
}
