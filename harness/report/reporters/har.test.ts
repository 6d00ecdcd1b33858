import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { events, hostileReport, Kept, report, step } from '../testing/hand-made.js';
import har from './har.js';

const schemas: Readonly<Record<string, object>> = createRequire(import.meta.url)('har-schema');
const ajv = new Ajv({ strict: false, validateFormats: false });
for (const schema of Object.values(schemas)) {
  const { $schema: _, ...plain } = { $schema: undefined, ...schema };
  ajv.addSchema(plain);
}
const validate = ajv.getSchema('har.json#');

const finished = {
  type: 'case-finished',
  scenario: 'create',
  stratum: 'least',
  index: 3,
  input: {},
  requests: 2,
  broke: [],
} as const;

function written(stream: ReturnType<typeof events>) {
  const place = new Kept();
  const reporter = har(place, { now: () => 0 });
  for (const event of stream) reporter.onEvent(event);
  void reporter.end?.();
  return JSON.parse(place.text);
}

const lost = { kind: 'lost', loss: 'reset', detail: 'ECONNRESET' } as const;
const binary = { ...step.request, body: Uint8Array.of(0xff, 0), headers: { authorization: 'hush' } };
const [started, ...rest] = events();
if (started === undefined) throw new RangeError('A run starts.');
const withCases = [
  started,
  { ...finished, steps: [step, { ...step, request: binary, answer: undefined, outcome: lost }] },
  ...rest,
];

it.each([
  ['a usual target', events()],
  ['a hostile target', events(hostileReport)],
  ['lost answers and bytes that are no text', withCases],
  ['a run that broke off', events().slice(0, 3)],
])('is valid by the schema of HAR 1.2, of %s', (_, stream) => {
  void validate?.(written(stream));
  expect(validate?.errors).toBeNull();
});

it('has a schema that misses the method', () => {
  const document = written(withCases);
  delete document.log.entries[0].request.method;
  expect(validate?.(document)).toBe(false);
});

it('has each exchange of a case that broke nothing, without credentials', () => {
  const { entries } = written(withCases).log;
  const own = entries.filter(({ comment }: { comment: string }) => comment === 'create 3');
  expect(own).toHaveLength(2);
  expect(own[0].request.url).toBe(`${report.target.endpoint}/`);
  expect(JSON.parse(own[0].request.postData.text)).toHaveProperty('ClusterName');
  expect(own[1].response.status).toBe(0);
  expect(JSON.stringify(own)).not.toContain('hush');
});
