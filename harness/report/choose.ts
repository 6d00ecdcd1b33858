import type { Reporter } from '../engine/events.js';
import { UsageError } from '../usage-error.js';
import type { Destination } from './destination.js';
import { fileDestination } from './file-destination.js';
import { realPlace } from './real-place.js';
import type { Circumstances } from './reporter-factory.js';
import { reporters, type ReporterFactory } from './reporters.js';

/** `--reporter` names none that exists. */
export class NoSuchReporter extends UsageError {
  constructor(name: string, known: readonly string[]) {
    super(`There is no reporter "${name}". There are: ${known.join(', ')}.`);
    this.name = 'NoSuchReporter';
  }
}

/** `--reporter NAME=` gives no file. */
export class ReporterNamesNoFile extends UsageError {
  constructor(name: string) {
    super(
      `--reporter ${name}= names no file. Write --reporter ${name}=FILE, or ${name} alone for standard output.`,
    );
    this.name = 'ReporterNamesNoFile';
  }
}

/** Two reporters would write into each other. */
export class ReportersShareAPlace extends UsageError {
  constructor(place: string) {
    super(`Two reporters can't both write to ${place}. Give each its own file: --reporter NAME=FILE.`);
    this.name = 'ReportersShareAPlace';
  }
}

/** What `--reporter NAME[=FILE]` asks for: a reporter of some kind, and its place. */
export interface Choice<Kind> {
  readonly make: Kind;
  /** Standard output where it is undefined. */
  readonly file: string | undefined;
}

/** A reporter of a run, and its place. */
export type ReporterChoice = Choice<ReporterFactory>;

/**
 * Reads one `NAME[=FILE]`. A file's name may hold further `=`.
 * @param known the reporters there are, by name
 * @throws NoSuchReporter
 * @throws ReporterNamesNoFile
 */
export function parseChoice<Kind>(text: string, known: ReadonlyMap<string, Kind>): Choice<Kind> {
  const mark = text.indexOf('=');
  const name = mark === -1 ? text : text.slice(0, mark);
  const file = mark === -1 ? undefined : text.slice(mark + 1);
  const make = known.get(name);
  if (make === undefined) throw new NoSuchReporter(name, [...known.keys()]);
  if (file === '') throw new ReporterNamesNoFile(name);
  return { make, file };
}

/** `parseChoice` among the reporters of a run. */
export function parseReporter(text: string): ReporterChoice {
  return parseChoice(text, reporters);
}

/**
 * Opens the place of each choice. Call it before the run: a place that can't be written to is known now.
 * @throws ReportersShareAPlace
 * @throws FileIsNotWritable
 */
export async function openPlaces(
  choices: readonly Choice<unknown>[],
  standardOutput: Destination,
): Promise<readonly Destination[]> {
  const places = new Set<string | undefined>();
  for (const { file } of choices) {
    const place = file === undefined ? undefined : await realPlace(file);
    if (places.has(place)) throw new ReportersShareAPlace(file ?? 'standard output');
    places.add(place);
  }
  return Promise.all(
    choices.map(async ({ file }) => (file === undefined ? standardOutput : fileDestination(file))),
  );
}

/**
 * Makes the chosen reporters, each with its place.
 * @throws ReportersShareAPlace
 * @throws FileIsNotWritable
 */
export async function openReporters(
  choices: readonly ReporterChoice[],
  standardOutput: Destination,
  circumstances: Circumstances = {},
): Promise<readonly Reporter[]> {
  const places = await openPlaces(choices, standardOutput);
  return choices.map(({ make }, index) => make(places[index] ?? standardOutput, circumstances));
}
