import { describe, expect, it } from 'vitest';
import { faultsOfText } from '../trust/plain-text.js';
import { eventDocument } from './event-document.js';
import { jsonDocument } from './json-document.js';
import { serialise, serialiseLine } from './serialise.js';
import { events, hostileReport, report, secret } from './testing/hand-made.js';

describe('an event as JSON', () => {
  it.each(events())('keeps its type and is read back as it was: $type', (event) => {
    const document = eventDocument(event);
    expect(document['type']).toBe(event.type);
    expect(JSON.parse(serialiseLine(document))).toEqual(document);
    expect(JSON.parse(serialise(document))).toEqual(document);
  });

  it('has every member of the event', () => {
    for (const event of events()) expect(Object.keys(eventDocument(event))).toEqual(Object.keys(event));
  });

  it('has the report as the json reporter writes it', () => {
    expect(eventDocument({ type: 'run-finished', report })['report']).toEqual(jsonDocument(report));
  });

  it('is one line, and shows neither bytes nor credentials', () => {
    const lines = events(hostileReport).map((event) => serialiseLine(eventDocument(event)));
    expect(lines.flatMap(faultsOfText)).toEqual([]);
    expect(lines.join('')).not.toContain('\n');
    expect(lines.join('\n')).not.toContain(secret);
    expect(lines.join('\n')).not.toMatch(/"0":\d+,"1":\d+/);
  });
});
