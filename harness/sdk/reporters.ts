import type { Destination } from '../report/destination.js';
import type { SdkReport } from './report.js';
import { json } from './reporters/json.js';
import { junit } from './reporters/junit.js';
import { markdown } from './reporters/markdown.js';
import { pretty } from './reporters/pretty.js';

/** Writes a report as text, for a place of so many columns. */
export type SdkReporter = (report: SdkReport, place: Pick<Destination, 'columns' | 'colour'>) => string;

/** Every reporter of `sdk` by its name. */
export const sdkReporters: ReadonlyMap<string, SdkReporter> = new Map([
  ['pretty', pretty],
  ['json', json],
  ['markdown', markdown],
  ['junit', junit],
]);
