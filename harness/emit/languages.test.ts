import { describe, expect, it } from 'vitest';
import { emittedTestOf } from './emitted-test-of.js';
import { frameworks, languages } from './languages.js';
import { slotsFinding } from './testing/slots-finding.js';

const test = emittedTestOf(slotsFinding);

describe.each(frameworks)('a test of %s', (framework) => {
  const language = languages[framework];
  const written = (differing: Partial<typeof test> = {}): string =>
    language.emit({ ...test, ...differing }, 'response-slots-in-range');

  it('is as it always was', async () => {
    const file = language.fileName('response-slots-in-range');
    await expect(written()).toMatchFileSnapshot(`golden/${file}.txt`);
  });

  it('says the rule, the sentence it is from, and the endpoint', () => {
    const text = written();
    for (const said of [test.rule, test.source.quote, test.source.url, 'MEMORYDB_ENDPOINT', test.endpoint])
      expect(text).toContain(said);
  });

  it('holds no name of the run', () => {
    expect(written()).not.toMatch(/mc0001/i);
  });

  it('lets no text from elsewhere end a comment or a literal, or begin a line', () => {
    const evil = 'x*/\n"; exit(1) // \\u000a \u2028 \u001b[2J `${1}` \'';
    const text = written({
      title: evil,
      message: evil,
      source: { title: evil, url: evil, quote: evil },
      endpoint: evil,
    });
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u001b\u2028]/);
    expect(text).not.toMatch(/^"; exit/m);
    expect(text.match(/^.*exit\(1\).*$/gm)?.length).toBeGreaterThan(3);
    expect(text.split('\n').filter((line) => /^(#|\/\/).*\\u000a/.test(line))).toEqual([]);
  });
});
