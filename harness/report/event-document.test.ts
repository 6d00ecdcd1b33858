import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readData } from '../../spec/read-data.js';
import { faultsOfText } from '../trust/plain-text.js';
import { eventDocument } from './event-document.js';
import { jsonDocument } from './json-document.js';
import { serialise, serialiseLine } from './serialise.js';
import { events, hostileReport, report, secret } from './testing/hand-made.js';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
ajv.addSchema(readData('report.schema.json'));
const validate = ajv.compile(readData('events.schema.json'));

describe('an event as JSON', () => {
  it.each(events())('keeps its type and is read back as it was: $type', (event) => {
    const document = eventDocument(event);
    expect(document['type']).toBe(event.type);
    expect(JSON.parse(serialiseLine(document))).toEqual(document);
    expect(JSON.parse(serialise(document))).toEqual(document);
  });

  it('has every member of the event', () => {
    for (const event of events())
      expect(Object.keys(eventDocument(event))).toEqual(expect.arrayContaining(Object.keys(event)));
  });

  it('ends with the report as the json reporter writes it, but for the requirements told before', () => {
    const { requirements: _, ...rest } = jsonDocument(report);
    expect(eventDocument({ type: 'run-finished', report })['report']).toEqual(rest);
  });

  it.each([...events(), ...events(hostileReport)])('keeps its schema: $type', (event) => {
    expect(validate(eventDocument(event)) ? [] : validate.errors).toEqual([]);
  });

  it('keeps its schema where the run was compared with a baseline', () => {
    const known = [{ rule: 'response.slots-in-range', cause: 'beyond' }];
    const lists = { known, new: [], expired: [], fixed: [], unseen: known };
    const compared = {
      file: 'b.yaml',
      strict: false,
      updated: false,
      verdict: 'conformant',
      ...lists,
    } as const;
    const event = eventDocument({ type: 'run-finished', report: { ...report, baseline: compared } });
    expect(validate(event) ? [] : validate.errors).toEqual([]);
  });

  it('keeps no schema with a member that none has', () => {
    for (const event of events()) expect(validate({ ...eventDocument(event), more: 1 })).toBe(false);
  });

  it('is one line, and shows neither bytes nor credentials', () => {
    const lines = events(hostileReport).map((event) => serialiseLine(eventDocument(event)));
    expect(lines.flatMap(faultsOfText)).toEqual([]);
    expect(lines.join('')).not.toContain('\n');
    expect(lines.join('\n')).not.toContain(secret);
    expect(lines.join('\n')).not.toMatch(/"0":\d+,"1":\d+/);
  });
});
