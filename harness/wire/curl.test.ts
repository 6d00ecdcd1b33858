import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curl } from './curl.js';
import { http } from './testing/servers.js';

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
    ['NUL', Buffer.from([0x7b, 0, 0x7d])],
    ['a leading @', Buffer.from('@/etc/hostname')],
  ])('sends %s through a pipe, unread', async (_, body) => {
    let seen = Buffer.alloc(0);
    const server = await http((incoming, response) => {
      incoming.on('data', (chunk: Buffer) => (seen = Buffer.concat([seen, chunk])));
      incoming.on('end', () => response.end());
    });
    const { promisify } = await import('node:util');
    const { execFile } = await import('node:child_process');
    await promisify(execFile)('bash', ['-c', curl(request(body), server.origin)]);
    await server.close();
    expect(seen).toEqual(body);
  });
});
