import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findCredentials } from './credentials.js';
import { http } from './testing/servers.js';

const keys = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'SECRET' };
const test = { accessKeyId: 'test', secretAccessKey: 'test' };

async function home(credentials: string): Promise<NodeJS.ProcessEnv> {
  const folder = await mkdtemp(join(tmpdir(), 'memorydb-conformance-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'credentials');
  await writeFile(file, credentials);
  return { HOME: folder, AWS_SHARED_CREDENTIALS_FILE: file };
}

const open = (found: Awaited<ReturnType<typeof findCredentials>>) => ({ ...found });

describe('credentials', () => {
  it.each([true, false])('are the environment’s where it has them (Amazon’s own: %s)', async (isAws) => {
    const found = await findCredentials(isAws, { ...keys, AWS_SESSION_TOKEN: 'TOKEN' });
    expect(open(found)).toEqual({
      accessKeyId: 'AKID',
      secretAccessKey: 'SECRET',
      sessionToken: 'TOKEN',
    });
  });

  it('have no session token where it is empty', async () => {
    expect(open(await findCredentials(false, { ...keys, AWS_SESSION_TOKEN: '' }))).not.toHaveProperty(
      'sessionToken',
    );
  });

  it.each([
    ['nothing', {}],
    ['half of them', { AWS_ACCESS_KEY_ID: 'AKID' }],
    ['empty ones', { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_PROFILE: '' }],
  ])('are test/test for an emulator where the environment has %s', async (_, env) => {
    expect(open(await findCredentials(false, env))).toEqual(test);
  });

  it('are the named profile’s for an emulator', async () => {
    const env = await home('[local]\naws_access_key_id = L\naws_secret_access_key = l\n');
    expect(open(await findCredentials(false, { ...env, AWS_PROFILE: 'local' }))).toEqual({
      accessKeyId: 'L',
      secretAccessKey: 'l',
    });
  });

  it.each([
    ['is not there', 'other'],
    ['takes a network to resolve', 'role'],
  ])('ask nobody for an emulator, though the profile %s', async (_, AWS_PROFILE) => {
    let asked = 0;
    const server = await http((_, response) => {
      asked++;
      response.end('{}');
    });
    const env = await home('[role]\nrole_arn = arn:aws:iam::1:role/x\ncredential_source = EcsContainer\n');
    // Through the process too: that is where a provider of the SDK would look.
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', server.origin);
    vi.stubEnv('AWS_EC2_METADATA_SERVICE_ENDPOINT', server.origin);
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', env['AWS_SHARED_CREDENTIALS_FILE']);
    const found = await findCredentials(false, { ...process.env, AWS_PROFILE });
    vi.unstubAllEnvs();
    await server.close();
    expect(open(found)).toEqual(test);
    expect(asked).toBe(0);
  });

  it('show in no text made of them', async () => {
    const found = await findCredentials(false, { ...keys, AWS_SESSION_TOKEN: 'TOKEN' });
    const text = [inspect({ found }, { depth: 9 }), JSON.stringify({ found }), String(found)].join();
    for (const secret of ['AKID', 'SECRET', 'TOKEN']) expect(text).not.toContain(secret);
  });
});
