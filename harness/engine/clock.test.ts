import { describe, expect, it } from 'vitest';
import type { Exchange } from '../wire/exchange.js';
import { clockComplaint } from './clock.js';

function refusal(name: string, message: string, date?: string): Exchange {
  return {
    request: {
      method: 'POST',
      path: '/',
      headers: { 'x-amz-date': '20260101T120000Z' },
      body: Buffer.from(''),
    },
    answer: { status: 403, headers: date === undefined ? {} : { date }, body: Buffer.from('') },
    outcome: { kind: 'refused', status: 403, type: { name, raw: name, place: '__type' }, message, body: {} },
    attempts: 1,
    maybeApplied: false,
  };
}

describe('a clock that differs', () => {
  it.each([
    ['RequestTimeTooSkewed', 'The difference is too large.'],
    ['RequestExpired', ''],
    ['InvalidSignatureException', 'Signature expired: 20260101T120000Z is now earlier than 20260101T130000Z'],
    ['InvalidSignatureException', 'Signature not yet current: 20260101T120000Z is still later than x'],
  ])('is what %s tells of: %s', (name, message) => {
    expect(clockComplaint(refusal(name, message))).toContain(message);
  });

  it.each([
    ['Thu, 01 Jan 2026 13:30:00 GMT', '90 minutes ahead of that of this machine'],
    ['Thu, 01 Jan 2026 11:50:00 GMT', '10 minutes behind that of this machine'],
  ])('is measured by the date of the answer: %s', (date, difference) => {
    expect(clockComplaint(refusal('RequestTimeTooSkewed', 'no', date))).toContain(difference);
  });

  it.each([
    ['InvalidSignatureException', 'The request signature we calculated does not match.'],
    ['ExpiredTokenException', 'The security token included in the request is expired'],
  ])('is not what %s tells of', (name, message) => {
    expect(clockComplaint(refusal(name, message, 'Thu, 01 Jan 2026 13:30:00 GMT'))).toBeUndefined();
  });
});
