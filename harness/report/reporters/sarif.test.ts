import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Draft4 from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../engine/events.js';
import { outlineOfRun } from '../outline-of-run.js';
import type { Circumstances } from '../reporter-factory.js';
import { hostileReport, report } from '../testing/hand-made.js';
import sarif from './sarif.js';

const schema: object = JSON.parse(
  readFileSync(
    createRequire(import.meta.url)
      .resolve('@microsoft/jest-sarif')
      .replace(/lib\/.*$/, 'lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);
const validate = new Draft4.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  schema,
);

async function written(of: Report, circumstances: Circumstances = {}) {
  const text = await sarif.outline?.(outlineOfRun(of), { columns: 100, colour: false }, circumstances);
  return JSON.parse(text ?? '');
}

describe('sarif', () => {
  it.each([
    ['a usual target', report],
    ['a hostile target', hostileReport],
    ['a target that breaks nothing', { ...report, verdict: 'conformant', requirements: [], causes: [] }],
  ] as const)('is valid by the official schema, of %s', async (_, of) => {
    validate(await written(of));
    expect(validate.errors).toBeNull();
  });

  it('has a schema that misses the message', async () => {
    const document = await written(report);
    delete document.runs[0].results[0].message;
    expect(validate(document)).toBe(false);
  });

  it('has one fingerprint for one finding, whatever the run', async () => {
    const of = async (seed: number, endpoint: string): Promise<string[]> => {
      const changed = {
        ...report,
        options: { ...report.options, seed },
        target: { ...report.target, endpoint },
      };
      const { runs } = await written(changed);
      return runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) =>
          result.partialFingerprints['ruleAndCause/v1'],
      );
    };
    const first = await of(1, 'http://127.0.0.1:1');
    expect(await of(2, 'http://127.0.0.1:2')).toEqual(first);
    expect(new Set(first).size).toBe(3);
  });

  it('points to the configuration, and to the target where there is none', async () => {
    const uriOf = async (circumstances: Circumstances) =>
      (await written(report, circumstances)).runs[0].results[0].locations[0].physicalLocation.artifactLocation
        .uri;
    expect(await uriOf({ configuration: 'memorydb-conformance.config.ts' })).toBe(
      'memorydb-conformance.config.ts',
    );
    expect(await uriOf({})).toBe('http://127.0.0.1:5000');
  });
});
