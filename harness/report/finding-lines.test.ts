import { describe, expect, it } from 'vitest';
import type { Report } from '../engine/events.js';
import { faultsOfText } from '../trust/plain-text.js';
import { coloursFor } from './colours.js';
import { findingLines } from './finding-lines.js';
import { NoSuchCause, NoSuchFinding, placeFindings } from './place-finding.js';
import { hostileReport, report, secret } from './testing/hand-made.js';
import { widthOf } from './width.js';

function shown(reference: string, columns = 80, of: Report = report, isColoured = false): string {
  const look = { colours: coloursFor(isColoured), columns, isWhole: false, isVerbose: false };
  return placeFindings(of, reference)
    .map((placed) => `${findingLines(placed, look).join('\n')}\n`)
    .join('\n');
}

describe('a finding in full', () => {
  it.each([60, 80])('reads as agreed at %i columns', async (columns) => {
    await expect(shown('1', columns)).toMatchFileSnapshot(`./golden/finding-${columns}.txt`);
  });

  it('marks the member at issue and the step to blame, once each', () => {
    const marked = shown('1')
      .split('\n')
      .filter((line) => /^ *>/.test(line));
    expect(marked).toEqual([
      expect.stringContaining('> 2 CreateSnapshot'),
      expect.stringContaining('"Slots": "0-16384"'),
    ]);
  });

  it('says nothing twice', () => {
    const lines = shown('1')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length > 2);
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
  });

  it('keeps to its columns but for addresses', () => {
    const lines = shown('1', 60).split('\n');
    expect(lines.filter((line) => widthOf(line) > 60 && !/^ +https:/.test(line))).toEqual([]);
  });

  it('is found by the number of a cause and by the id of its rule', () => {
    const heads = (text: string) => text.split('\n').slice(0, 20);
    expect(heads(shown('response.slots-in-range'))).toEqual(heads(shown('1')));
  });

  it('is told where it did not come again', () => {
    expect(shown('wire.request-id')).toContain('did not come again');
  });

  it('shows nothing of a hostile target unescaped, and no credentials', () => {
    const text = shown('response.slots-in-range', 80, hostileReport);
    expect(faultsOfText(text)).toEqual([]);
    expect(text).not.toContain(secret);
  });

  it('is refused in one sentence where there is none', () => {
    expect(() => shown('9')).toThrow(NoSuchCause);
    expect(() => shown('0')).toThrow('There is no cause 0: the report has 1 to 3.');
    expect(() => shown('names.case-is-folded')).toThrow('no finding of names.case-is-folded: it is passed.');
    expect(() => shown('respons.slots-in-range')).toThrow(NoSuchFinding);
    expect(() => shown('response.slots-in-range#2')).toThrow(NoSuchFinding);
  });
});
