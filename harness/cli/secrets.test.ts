import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { embeddedTimes } from '../reference/embedded-times.js';
import type { Raw, RawAnswer } from '../reference/http-middleware.js';
import { startReference } from '../reference/reference.js';
import { reporters } from '../report/reporters.js';
import type { Dependencies } from './dependencies.js';
import { runCommandLine } from './program.js';
import { realDependencies } from './real-dependencies.js';
import { FakeShell } from './testing/fake-shell.js';

/** Credentials of a form that only they have. */
const accessKeyId = 'ASIAQQ7DISTINCTIVE01';
const secretAccessKey = `wJalrXUtnFEMI/K7MDENG+${randomBytes(15).toString('base64')}`;
const sessionToken = `IQoJb3JpZ2luX2Vj${randomBytes(400).toString('base64')}`;
vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyId);
vi.stubEnv('AWS_SECRET_ACCESS_KEY', secretAccessKey);
vi.stubEnv('AWS_SESSION_TOKEN', sessionToken);
const folder = mkdtempSync(join(tmpdir(), 'memorydb-conformance-'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const json = { 'content-type': 'application/x-amz-json-1.1' };
const told = ({ headers }: Raw): string => `${headers['authorization']} ${headers['x-amz-security-token']}`;
const refusal = (text: string): RawAnswer => ({
  status: 400,
  headers: json,
  body: JSON.stringify({ __type: 'InvalidParameterValueException', message: text }),
});

/** How a target may give back what it was sent. */
const echoes: Readonly<Record<string, (request: Raw, right: RawAnswer) => RawAnswer>> = {
  'in a member of every answer': (request, right) => withMember(right, told(request)),
  'as JSON in a member of every answer': (request, right) =>
    withMember(right, JSON.stringify(request.headers).replaceAll('/', '\\/')),
  'in base64 in a member of every answer': (request, right) =>
    withMember(right, Buffer.from(told(request)).toString('base64')),
  'percent-encoded in a member of every answer': (request, right) =>
    withMember(right, encodeURIComponent(told(request))),
  'in hexadecimal in a member of every answer': (request, right) =>
    withMember(right, Buffer.from(told(request)).toString('hex')),
  'in headers': (request, right) =>
    !('status' in right)
      ? right
      : {
          ...right,
          headers: {
            ...right.headers,
            'content-type': told(request),
            'x-amzn-requestid': told(request),
            'x-echo': told(request),
          },
        },
  'as the message of a refusal': (request) => refusal(told(request)),
  'as the type of a refusal': (request) => ({
    status: 400,
    headers: json,
    body: JSON.stringify({ __type: told(request) }),
  }),
  'on a page of HTML': (request, right) =>
    !('status' in right) || right.status < 400
      ? right
      : {
          status: 400,
          headers: { 'content-type': 'text/html' },
          body: `<pre>${told(request).replaceAll('/', '&#x2F;')}</pre>`,
        },
  'in XML': (request, right) =>
    !('status' in right) || right.status < 400
      ? right
      : {
          status: 400,
          headers: { 'content-type': 'text/xml' },
          body: `<Error><Code>No</Code><Message>${told(request)}</Message></Error>`,
        },
};

function withMember(answer: RawAnswer, text: string): RawAnswer {
  if (!('status' in answer)) return answer;
  const body: unknown = JSON.parse(String(answer.body));
  return { ...answer, body: JSON.stringify({ ...(typeof body === 'object' && body), message: text }) };
}

/** An echoing MemoryDB, and every signature it was sent. */
async function echoing(echo: (request: Raw, right: RawAnswer) => RawAnswer) {
  const signatures = new Set<string>();
  const reference = await startReference({
    httpMiddleware: [
      async (request, next) => {
        const signature = /Signature=([0-9a-f]{64})/.exec(request.headers['authorization'] ?? '')?.[1];
        if (signature !== undefined) signatures.add(signature);
        return echo(request, await next());
      },
    ],
  });
  return { ...reference, signatures };
}

/** Targets are as fast as the embedded MemoryDB, however wrong they are otherwise. */
const dependencies: Dependencies = {
  ...realDependencies,
  openTarget: async (spec) => ({ ...(await realDependencies.openTarget(spec, {})), ...embeddedTimes }),
};

/** What a command wrote, to its streams and to files. */
async function output(args: readonly string[], files: readonly string[] = []): Promise<string> {
  const shell = new FakeShell(process.env);
  await runCommandLine(args, shell, dependencies);
  return [shell.out, shell.err, ...files.map((file) => readFileSync(file, 'utf8'))].join('\n');
}

/** Pieces long enough to be nothing else. */
function pieces(secret: string): string[] {
  return Array.from({ length: Math.floor(secret.length / 18) }, (_, index) =>
    secret.slice(index * 18, index * 18 + 18),
  );
}

function expectNoSecret(text: string, signatures: Iterable<string> = []): void {
  const plain = [accessKeyId, ...pieces(secretAccessKey), ...pieces(sessionToken), ...signatures];
  const decoded = [
    text,
    ...[/[A-Za-z0-9+/_-]{24,}/g, /[0-9a-f]{36,}/gi].flatMap((run, index) =>
      (text.match(run) ?? []).flatMap((found) =>
        [0, 1, 2, 3].map((from) =>
          Buffer.from(found.slice(from), index === 0 ? 'base64' : 'hex').toString('latin1'),
        ),
      ),
    ),
  ].join('\n');
  for (const secret of plain) expect(decoded.includes(secret), `shows ${secret}`).toBe(false);
}

describe('no output of any command shows credentials', () => {
  it.each(Object.entries(echoes))('that a target gives back %s', async (_, echo) => {
    const target = await echoing(echo);
    const files = [...reporters.keys()].map((name) => ({ name, file: join(folder, name) }));
    const to = ['--endpoint', target.endpoint, '--request-timeout', '2'];
    const bounds = ['--runs', '1', '--max-requests', '150'];
    const reporting = files.flatMap(({ name, file }) => ['--reporter', `${name}=${file}`]);
    const ran = await output(
      ['run', ...to, ...bounds, ...reporting],
      files.map(({ file }) => file),
    );
    const examined = await output(['doctor', ...to]);
    await target.close();
    expect(target.signatures.size).toBeGreaterThan(0);
    expect(ran).toContain('requests');
    expect(examined).toContain('Target: url');
    expectNoSecret(ran, target.signatures);
    expectNoSecret(examined, target.signatures);
  });

  it('that stand in the environment, or in what is typed', async () => {
    const served = await startReference();
    for (const args of [
      ['sdk', '--runs', '1'],
      ['requirements'],
      ['serve', '--port', String(served.port), '--verify-signatures'],
      ['--region', secretAccessKey],
      ['--endpoint', `http://${accessKeyId}:${secretAccessKey}@127.0.0.1:${served.port}`],
      ['--frobnicate', sessionToken],
      ['run', sessionToken],
    ])
      expectNoSecret(await output(args));
    await served.close();
  });
});
