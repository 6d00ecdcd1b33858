import type { SdkReport } from '../report.js';

/** For programs: the whole report. */
export function json(report: SdkReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
