import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Redactor } from './redactor.js';

const accessKeyId = 'AKIAQQ7DISTINCTIVE01';
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYDISTINCTIVE';
const sessionToken = `IQoJb3JpZ2luX2Vj${randomBytes(600).toString('base64')}`;
const signature = randomBytes(32).toString('hex');
const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/us-east-1/memorydb/aws4_request, SignedHeaders=host, Signature=${signature}`;
const secrets = { accessKeyId, secretAccessKey, sessionToken, signature };

const redactor = new Redactor({ accessKeyId, secretAccessKey, sessionToken });
redactor.remember({ method: 'POST', path: '/', headers: { authorization }, body: new Uint8Array() });

const escapeAll = (form: (code: number) => string) => (text: string) =>
  [...text].map((char) => form(char.charCodeAt(0))).join('');
const hex = (code: number): string => code.toString(16).padStart(2, '0');

const encodings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in lower case': (text) => text.toLowerCase(),
  'in upper case': (text) => text.toUpperCase(),
  'in base64': (text) => Buffer.from(text).toString('base64'),
  'in base64url': (text) => Buffer.from(text).toString('base64url'),
  'in base64 behind a character': (text) => Buffer.from(`:${text}`).toString('base64'),
  'in base64 between words': (text) => Buffer.from(`a header: ${text} and more`).toString('base64'),
  'in base64 with its own slashes escaped': (text) =>
    Buffer.from(text).toString('base64').replaceAll('/', '\\/').replaceAll('+', '\\u002b'),
  'in hexadecimal': (text) => Buffer.from(text).toString('hex'),
  'in hexadecimal capitals': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  'percent-encoded': encodeURIComponent,
  'percent-encoded in small letters': (text) => encodeURIComponent(text).toLowerCase(),
  'JSON-escaped': (text) => JSON.stringify(text).replaceAll('/', '\\/').replaceAll('+', '\\u002B'),
  'JSON-escaped twice': (text) => JSON.stringify(JSON.stringify(text).replaceAll('/', '\\/')),
  'HTML-escaped': (text) => text.replace(/[+/=]/g, (char) => `&#x${hex(char.charCodeAt(0))};`),
  'every character percent-encoded': escapeAll((code) => `%${hex(code)}`),
  'every character JSON-escaped': escapeAll((code) => `\\u00${hex(code)}`),
};

describe('a secret that comes back', () => {
  for (const [name, secret] of Object.entries(secrets))
    it.each(Object.entries(encodings))(`is not repeated: ${name} %s`, (_, encode) => {
      const encoded = encode(secret);
      const clean = redactor.text(`You sent "${encoded}" to us, "${encoded}".`);
      // No part of it either that is long enough to be of use.
      for (let at = 0; at + 16 <= encoded.length; at += 5)
        expect(clean).not.toContain(encoded.slice(at, at + 16));
      expect(clean).toContain('REDACTED');
      expect(clean).toMatch(/^You sent ".*\.$/s);
    });

  it('leaves JSON the JSON that it was', () => {
    const echo = {
      message: `refused:\n${authorization}\t\\${sessionToken}"`,
      nested: JSON.stringify({ authorization, sessionToken: `\n${sessionToken}` }),
    };
    for (const text of [JSON.stringify(echo), JSON.stringify(echo).replaceAll('/', '\\/')]) {
      const clean: unknown = JSON.parse(redactor.text(text));
      expect(clean).toEqual({ message: expect.any(String), nested: expect.any(String) });
    }
  });
});

describe('what is not secret', () => {
  it.each([
    ['text', 'A body with été, 日本 and \u0000.'],
    ['another signature', randomBytes(32).toString('hex')],
    ['escapes', encodeURIComponent('/'.repeat(100))],
    ['base64', randomBytes(1_000).toString('base64')],
  ])('stays as it is: %s', (_, text) => {
    expect(redactor.text(text)).toBe(text);
  });

  it('is bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        expect(redactor.bytes(bytes)).toBe(bytes);
      }),
    );
  });

  it('is the word that an emulator takes for a key: it stands in names and accounts too', () => {
    const emulators = new Redactor({ accessKeyId: '000000000000', secretAccessKey: 'test' });
    const arn = 'arn:aws:memorydb:us-east-1:000000000000:snapshot/test';
    expect(emulators.text(arn)).toBe(arn);
  });
});

it('takes time in proportion to the answer', () => {
  const hostile = [sessionToken.slice(0, -1), accessKeyId.slice(0, -1), 'a', '\\u0041', 'NNNN', '3161'];
  // In microseconds of the processor: what others do meanwhile does not count.
  const cost = (text: string): number => {
    const tries = [1, 2, 3].map(() => {
      const began = process.cpuUsage();
      redactor.text(text);
      const { user, system } = process.cpuUsage(began);
      return user + system;
    });
    return Math.min(...tries);
  };
  for (const piece of hostile) {
    const few = piece.repeat(Math.ceil(100_000 / piece.length));
    const once = Math.max(cost(few), 1_000);
    expect(cost(few.repeat(16)) / once, piece.slice(0, 20)).toBeLessThan(16 * 8);
  }
});
