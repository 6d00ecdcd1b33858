import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitise } from './sanitise.js';

describe('sanitise', () => {
  it.each([
    ['an escape', 'a\u001bc', 'a\\x1bc'],
    ['a control sequence', '\u001b[2J\u001b[31mred', '\\x1b[2J\\x1b[31mred'],
    ['a C1 control sequence', '\u009b31m', '\\x9b31m'],
    ['an operating system command', '\u001b]0;title\u0007', '\\x1b]0;title\\x07'],
    ['a carriage return that would overwrite the line', 'failed\rpassed', 'failed\\rpassed'],
    ['line ends', 'a\nb\u0085c\u2028d', 'a\\nb\\x85c\\u{2028}d'],
    ['a tab', 'a\tb', 'a\\tb'],
    ['a bidi override', 'user\u202etxt.exe', 'user\\u{202e}txt.exe'],
    ['zero widths', 'a\u200bb\ufeff', 'a\\u{200b}b\\u{feff}'],
    ['invisible tags', '\u{e0041}', '\\u{e0041}'],
    ['a lone surrogate', 'a\ud800b', 'a\\u{d800}b'],
    ['a command to GitHub', '::error file=a::b', '\\x3a:error file=a\\x3a:b'],
    ['a command to Azure', '##vso[task.complete]', '\\x23#vso[task.complete]'],
    ['an old command to GitHub', '##[group]', '\\x23#[group]'],
  ])('shows %s', (_, hostile, shown) => {
    expect(sanitise(hostile)).toBe(shown);
  });

  it.each(['{"Name":"ünï 你好"}', 'http://[::1]:80/', 'C:\\temp', '## heading'])(
    'leaves %s as it is',
    (text) => {
      expect(sanitise(text)).toBe(text);
    },
  );

  it('says how much it cut, and cuts no character in two', () => {
    expect(sanitise('x'.repeat(30), 10)).toBe(`${'x'.repeat(10)}… (20 more characters)`);
    expect(sanitise('xxx😀x', 4)).toBe('xxx… (3 more characters)');
  });

  it('leaves nothing that steers a terminal, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sanitise(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});
