import { readFileSync } from 'node:fs';
import type { MeasuredBench } from '../trust/measured.js';

/** The table of README on how fast the suite is, from the last measurement. */
export function benchBlock(file: string): string {
  const measured: MeasuredBench = JSON.parse(readFileSync(file, 'utf8'));
  return benchTable(measured);
}

export function benchTable({ machine, tries, figures }: MeasuredBench): string {
  return [
    '| figure | value |',
    '|---|---|',
    ...figures.map(({ figure, value }) => `| ${figure} | ${value} |`),
    '',
    `Measured on ${machine}; the middle of ${tries} tries.`,
  ].join('\n');
}
