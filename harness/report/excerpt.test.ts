import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.js';
import { bytes } from './testing/hand-made.js';

describe('excerpt', () => {
  it('lays JSON out in lines', () => {
    expect(excerpt(bytes({ a: [1] }), 60)).toEqual(['{', '  "a": [', '    1', '  ]', '}']);
  });

  it('says how many lines it cut', () => {
    const lines = excerpt(bytes({ Tags: Array.from({ length: 200 }, () => 1) }), 60);
    expect(lines).toHaveLength(17);
    expect(lines.at(-1)).toBe('… (188 more lines; 410 bytes in all)');
  });

  it('shows what is not JSON as it came, made safe', () => {
    expect(excerpt(bytes('<b>\u001b[0m'), 60)).toEqual(['<b>\\x1b[0m']);
  });

  it('shows bytes that are no text in base64', () => {
    expect(excerpt(Uint8Array.of(0xff, 0xfe), 60)).toEqual(['(2 bytes that are not UTF-8) //4=']);
  });

  it('is not brought down by nesting', () => {
    const [line = ''] = excerpt(bytes('['.repeat(200_000)), 60);
    expect(line).toContain('more characters');
  });

  it('shows the beginning of what is too large to be laid out', () => {
    const lines = excerpt(bytes({ Tags: Array.from({ length: 200_000 }, () => 1) }), 60);
    expect(lines).toEqual([expect.stringMatching(/^{"Tags":\[1,1,/), '… (400010 bytes in all)']);
  });

  it('tells an empty body', () => {
    expect(excerpt(bytes(''), 60)).toEqual(['(empty)']);
  });
});
