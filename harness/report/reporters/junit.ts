import { brokenRules, failsAt, type Breach, type Outline, type OutlinedRule } from '../outline.js';
import { outlined } from '../reporter-factory.js';
import { sanitise } from '../sanitise.js';

/**
 * For CI systems: one test case a rule, one suite an area. A broken rule that does not fail the run, and one that was not
 * judged, is skipped. Names hold neither the target nor the seed, so that test cases of two runs can be compared.
 */
export default outlined(async (outline) => {
  const { create } = await import('xmlbuilder2');
  const suites = suitesOf(outline);
  const { skipped: _, ...counts } = countsOf(suites.flatMap(([, rules]) => rules));
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele(
    'testsuites',
    { name: outline.tool.name, ...counts },
  );
  for (const [area, rules] of suites) {
    const suite = root.ele('testsuite', { name: area, ...countsOf(rules) });
    for (const { name, skipped, failure, output } of rules) {
      const test = suite.ele('testcase', { classname: area, name });
      if (skipped !== undefined) test.ele('skipped').txt(skipped);
      if (failure !== undefined) test.ele('failure', failure.head).txt(failure.text);
      if (output !== undefined) test.ele('system-out').txt(output);
    }
  }
  return `${root.end({ prettyPrint: true })}\n`;
});

interface TestCase {
  readonly name: string;
  readonly skipped?: string;
  readonly failure?: {
    readonly head: { readonly message: string; readonly type: string };
    readonly text: string;
  };
  readonly output?: string;
}

function suitesOf(outline: Outline): [string, TestCase[]][] {
  const areas = [...new Set(outline.rules.map(({ area }) => area))];
  const suites = areas.map((area): [string, TestCase[]] => [
    area,
    outline.rules.filter((rule) => rule.area === area).map((rule) => testOf(rule, outline)),
  ]);
  return [...verdictSuite(outline), ...suites];
}

/** A verdict that no rule explains, which a reader of test cases would miss. */
function verdictSuite(outline: Outline): [string, TestCase[]][] {
  const { verdict, reason } = outline;
  const isExplained = brokenRules(outline).some(({ level }) => failsAt(level, outline.strict));
  if (verdict === 'conformant' || (verdict === 'nonconformant' && isExplained)) return [];
  const text = `${verdict}: ${sanitise(reason ?? 'no rule could be judged')}`;
  return [
    [
      'verdict',
      [{ name: 'The run comes to a verdict.', failure: { head: { message: text, type: verdict }, text } }],
    ],
  ];
}

function testOf(rule: OutlinedRule, { strict }: Outline): TestCase {
  const { id, title, level, standing, breaches } = rule;
  const name = `${id}: ${title}`;
  if (standing === 'not-judged') return { name, skipped: sanitise(rule.reason ?? '') };
  if (standing === 'held') return { name };
  const text = breaches.map(linesOf).join('\n\n');
  if (!failsAt(level, strict))
    return {
      name,
      skipped: `broken; ${level === 'MAY' ? 'a MAY rule fails no run' : 'it fails a run with --strict only'}`,
      output: text,
    };
  return { name, failure: { head: { message: sanitise(breaches[0]?.message ?? title), type: level }, text } };
}

function linesOf({ message, expected, actual, place, example, repeat }: Breach): string {
  const lines = [
    message,
    `expected ${expected}`,
    `actual   ${actual}`,
    ...(place === undefined ? [] : [`place    ${place}`]),
    ...(example === undefined ? [] : [`example  ${example}`]),
    ...(repeat === undefined ? [] : [`repeat   memorydb-conformance ${repeat}`]),
  ];
  return lines.map((line) => sanitise(line, longestLine)).join('\n');
}

const longestLine = 2_000;

function countsOf(tests: readonly TestCase[]): {
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
} {
  return {
    tests: tests.length,
    failures: tests.filter(({ failure }) => failure !== undefined).length,
    errors: 0,
    skipped: tests.filter(({ skipped }) => skipped !== undefined).length,
  };
}
