import { describe, expect, it } from 'vitest';
import { exchangeOf, fault } from '../engine/testing/fake-wire.js';
import type { Outcome } from './exchange.js';
import { noiseIn } from './noise.js';

const plain = (status: number): Outcome => ({
  kind: 'refused',
  status,
  type: undefined,
  message: undefined,
  body: undefined,
});
const large = 'x'.repeat(9_000);

describe('what came of a request is noise', () => {
  it.each<[string, Outcome, string]>([
    ['503', plain(503), '{}'],
    ['429', plain(429), '{}'],
    ['throttling', fault('ThrottlingException'), '{}'],
    ['nobody there', { kind: 'lost', loss: 'unreachable', detail: '' }, '{}'],
    ['413 for a large request', plain(413), large],
  ])('where it is %s', (_, outcome, body) => {
    expect(noiseIn(exchangeOf(outcome, body))).toMatch(/\.$/);
  });

  it.each<[string, Outcome, string]>([
    ['a reset', { kind: 'lost', loss: 'reset', detail: '' }, '{}'],
    ['a failure of the server', plain(500), '{}'],
    ['413 for a small request', plain(413), '{}'],
    ['another refusal of a large request', fault('SerializationException'), large],
  ])('never where it is %s', (_, outcome, body) => {
    expect(noiseIn(exchangeOf(outcome, body))).toBeUndefined();
  });
});
