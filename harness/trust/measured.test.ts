import { describe, expect, it } from 'vitest';
import { measurementText, type MeasuredHostile } from './measured.js';

describe('a file of measurements', () => {
  const measured: MeasuredHostile = {
    heap: 200,
    targets: [
      { target: 'a', seconds: 1, faults: [] },
      { target: 'b', seconds: 2, faults: ['hung'] },
    ],
  };

  it('has one row a line', () => {
    expect(measurementText(measured)).toBe(
      '{\n"heap": 200,\n"targets": [\n{"target":"a","seconds":1,"faults":[]},\n{"target":"b","seconds":2,"faults":["hung"]}\n]\n}\n',
    );
  });

  it('is JSON of what was measured', () => {
    expect(JSON.parse(measurementText(measured))).toEqual(measured);
    const seeds = { seeds: [1, 2], mutants: [] };
    expect(JSON.parse(measurementText(seeds))).toEqual(seeds);
  });
});
