import { describe, expect, it } from 'vitest';
import type { Json } from '../../spec/json.js';
import { linesAround } from './around.js';

const shown = (body: Json, pointer: string): string[] =>
  linesAround(body, pointer, 60).map(({ text, isMarked }) => (isMarked ? '> ' : '  ') + text);

const members = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`m${index}`, index]));

describe('the lines around a place', () => {
  it('are those that lead to it and those beside it', () => {
    expect(shown({ before: members, of: { list: [members] } }, '/of/list/0/m6')).toEqual([
      '  {',
      '    …',
      '    "of": {',
      '      "list": [',
      '        {',
      '          …',
      '          "m4": 4,',
      '          "m5": 5,',
      '>         "m6": 6,',
      '          "m7": 7,',
      '          "m8": 8,',
      '  …',
    ]);
  });

  it('are all lines of a short body', () => {
    expect(shown({ a: 1, b: [] }, '/b')).toEqual(['  {', '    "a": 1,', '>   "b": []', '  }']);
  });

  it('say where nothing is', () => {
    expect(shown({ of: { a: 1 } }, '/of/b')).toContain('>     (no b)');
  });

  it('are those of what is around, where that is not there either', () => {
    expect(shown({ of: [] }, '/of/0/b')).toEqual(['  {', '>   "of": []', '  }']);
  });
});
