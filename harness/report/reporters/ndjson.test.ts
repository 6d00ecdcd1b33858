import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { isObject, type Json } from '../../../spec/json.js';
import { readData } from '../../../spec/read-data.js';
import { events, hostileReport, Kept } from '../testing/hand-made.js';
import ndjson from './ndjson.js';

const ajv = new Ajv2020({ strict: false });
ajv.addSchema(readData('report.schema.json'));
const validate = ajv.compile(readData('events.schema.json'));

function linesOf(stream: ReturnType<typeof events>): Json[] {
  const place = new Kept();
  const reporter = ndjson(place);
  for (const event of stream) reporter.onEvent(event);
  return place.text
    .trimEnd()
    .split('\n')
    .map((line): Json => JSON.parse(line));
}

function typesOf(lines: readonly Json[]): (Json | undefined)[] {
  return lines.map((line) => (isObject(line) ? line['type'] : undefined));
}

it.each([
  ['a usual target', events()],
  ['a hostile target', events(hostileReport)],
])('is one event a line, as the schema describes it, of %s', (_, stream) => {
  const lines = linesOf(stream);
  expect(lines).toHaveLength(stream.length);
  expect(lines.filter((line) => !validate(line))).toEqual([]);
  expect(typesOf(lines).at(0)).toBe('run-started');
  expect(typesOf(lines).at(-1)).toBe('run-finished');
});

it('shows a run that broke off by the missing footer', () => {
  expect(typesOf(linesOf(events().slice(0, -1)))).not.toContain('run-finished');
});
