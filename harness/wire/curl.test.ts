import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curl } from './curl.js';
import { http } from './testing/servers.js';
import { undiciTransport } from './undici-transport.js';

const request = (body: Uint8Array, path = '/') => ({
  method: 'POST',
  path,
  headers: {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AmazonMemoryDB.CreateSnapshot',
    authorization: 'REDACTED',
  },
  body,
});

/** The last argument that bash makes of each command line, without running curl: one shell for all of them. */
function lastArguments(commands: readonly string[]): string[] {
  const define = `curl() { for last; do :; done; printf '%s\\0' "$last"; }`;
  const output = execFileSync('bash', ['-s'], {
    input: [define, ...commands].join('\n'),
    encoding: 'latin1',
  });
  return output.split('\0').slice(0, -1);
}

describe('a curl line', () => {
  it('reads well for a plain request', () => {
    expect(curl(request(Buffer.from('{"ClusterName":"a"}')), 'http://127.0.0.1:5000')).toBe(
      "curl -sS -i 'http://127.0.0.1:5000/' -H 'content-type: application/x-amz-json-1.1' " +
        "-H 'x-amz-target: AmazonMemoryDB.CreateSnapshot' -H 'authorization: AWS4-HMAC-SHA256 " +
        "Credential=test/20260101/us-east-1/memorydb/aws4_request, SignedHeaders=host, Signature=0' " +
        `--data-binary '{"ClusterName":"a"}'`,
    );
  });

  it('gives bash the very bytes, whatever they are', () => {
    const body = fc
      .uint8Array({ minLength: 1, maxLength: 40 })
      .filter((bytes) => !bytes.includes(0) && bytes[0] !== 0x40);
    const text = fc
      .constantFrom("it's", '$(touch /tmp/x)', '`id`', '\\', "\\'", '!!', '"', '\n', '%s')
      .map((part) => Buffer.from(part));
    const bodies = fc
      .sample(fc.oneof(body, text), { numRuns: 200, seed: 3 })
      .map((bytes) => Buffer.from(bytes));
    const commands = bodies.map((bytes) => curl(request(bytes), 'http://127.0.0.1:1'));
    expect(lastArguments(commands)).toEqual(bodies.map((bytes) => bytes.toString('latin1')));
  });

  it.each([
    ['a plain path', { path: '/base/x' }],
    ['dots, braces and a fragment', { path: '/a/../{b,c}/[1-9]//?x=%20&y#z' }],
    ['a path that looks like a host', { path: '//127.0.0.2/' }],
    ['no content type', { headers: { 'x-amz-target': 'AmazonMemoryDB.CreateSnapshot' } }],
    ['an empty header', { headers: { 'content-type': 'a', 'x-amz-target': '' } }],
    ['Latin-1 in a header', { headers: { 'content-type': 'a', 'x-amz-target': 'é' } }],
    ['another method', { method: 'DELETE' }],
    ['GET without content', { method: 'GET', headers: {}, body: Buffer.alloc(0) }],
    ['no content', { body: Buffer.alloc(0) }],
  ])('sends the very request that was recorded, with %s', async (_, own) => {
    const original = { ...request(Buffer.from('{}')), ...own };
    const seen: unknown[] = [];
    const server = await http((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { 'content-type': type, 'x-amz-target': target } = incoming.headers;
        seen.push({ method: incoming.method, path: incoming.url, type, target, body: Buffer.concat(chunks) });
        response.end();
      });
    });
    const transport = undiciTransport(server.origin);
    await transport.send(original, { timeoutMs: 5_000, maxBytes: 1_000 });
    await promisify(execFile)('bash', ['-c', curl(original, server.origin)]);
    await transport.close();
    await server.close();
    expect(seen).toHaveLength(2);
    expect(seen[1]).toEqual(seen[0]);
  });

  it('names the region the request was signed for, which emulators route by', () => {
    const authorization = 'AWS4-HMAC-SHA256 Credential=REDACTED/20260102/eu-west-1/memorydb/aws4_request';
    const line = curl({ ...request(Buffer.from('{}')), headers: { authorization } }, 'http://127.0.0.1:1');
    expect(line).toContain('Credential=test/20260101/eu-west-1/memorydb/aws4_request');
  });

  it('signs nothing that was sent unsigned', () => {
    expect(curl({ ...request(Buffer.from('{}')), headers: {} }, 'http://127.0.0.1:1')).not.toMatch(
      /authorization/i,
    );
  });

  it('asks for the head alone as HEAD', () => {
    const line = curl(
      { method: 'HEAD', path: '/', headers: {}, body: Buffer.alloc(0) },
      'http://127.0.0.1:1',
    );
    expect(line).toBe("curl -sS -i --head 'http://127.0.0.1:1/'");
  });

  it.each([
    ['NUL', Buffer.from([0x7b, 0, 0x7d])],
    ['a leading @', Buffer.from('@/etc/hostname')],
  ])('sends %s through a pipe, unread', async (_, body) => {
    let seen = Buffer.alloc(0);
    const server = await http((incoming, response) => {
      incoming.on('data', (chunk: Buffer) => (seen = Buffer.concat([seen, chunk])));
      incoming.on('end', () => response.end());
    });
    await promisify(execFile)('bash', ['-c', curl(request(body), server.origin)]);
    await server.close();
    expect(seen).toEqual(body);
  });
});
