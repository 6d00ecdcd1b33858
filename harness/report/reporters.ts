import type { Reporter } from '../engine/events.js';
import { badge } from './badge.js';
import type { Destination } from './destination.js';
import { json } from './json.js';
import { pretty } from './pretty.js';

/**
 * Makes a reporter that writes to one place. It writes text, closes the place in `end`, and writes nothing afterwards.
 * Nothing it writes may steer a terminal or a build: see `serialise` and `sanitise`.
 */
export type ReporterFactory = (destination: Destination) => Reporter;

/** Every reporter by the name `--reporter` knows it by. A new one is a file and a line here. */
export const reporters: ReadonlyMap<string, ReporterFactory> = new Map([
  ['pretty', pretty],
  ['json', json],
  ['badge', badge],
]);
