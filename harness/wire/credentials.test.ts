import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { CredentialsAreIncomplete, findCredentials, ProfileHoldsNoKeys } from './credentials.js';
import { readProfiles } from './profiles.js';
import { awsFiles } from './testing/aws-files.js';
import { http } from './testing/servers.js';

const keys = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'SECRET' };
const test = { accessKeyId: 'test', secretAccessKey: 'test' };
const nowhere = { HOME: '/nowhere' };
const credentials = [
  '[local]',
  'aws_access_key_id = L',
  'aws_secret_access_key = l',
  'aws_session_token = t',
  '[half]',
  'aws_access_key_id = H',
  '[role]',
  'role_arn = arn:aws:iam::1:role/x',
  'credential_source = EcsContainer',
].join('\n');

async function found(isAws: boolean, env: Readonly<Record<string, string>>) {
  const { credentials: sealed, from } = await findCredentials(isAws, env, await readProfiles(env));
  return { credentials: { ...sealed }, from };
}

describe('credentials', () => {
  it.each([true, false])("are the environment's where it has them (Amazon's own: %s)", async (isAws) => {
    expect(await found(isAws, { ...nowhere, ...keys, AWS_SESSION_TOKEN: 'TOKEN' })).toEqual({
      credentials: { accessKeyId: 'AKID', secretAccessKey: 'SECRET', sessionToken: 'TOKEN' },
      from: 'the keys of the environment',
    });
  });

  it('have no session token where it is empty', async () => {
    const env = { ...nowhere, ...keys, AWS_SESSION_TOKEN: '' };
    expect((await found(false, env)).credentials).not.toHaveProperty('sessionToken');
  });

  it.each([
    ['nothing', {}],
    ['empty ones', { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_PROFILE: '' }],
  ])('are test/test for an emulator where the environment has %s', async (_, env) => {
    expect((await found(false, { ...nowhere, ...env })).credentials).toEqual(test);
  });

  it("are the named profile's for an emulator", async () => {
    const env = { ...(await awsFiles({ credentials })), AWS_PROFILE: 'local' };
    expect(await found(false, env)).toEqual({
      credentials: { accessKeyId: 'L', secretAccessKey: 'l', sessionToken: 't' },
      from: 'the keys of profile local',
    });
  });

  it("are the default profile's where none is named", async () => {
    const env = await awsFiles({ credentials: credentials.replace('[local]', '[default]') });
    expect((await found(false, env)).from).toBe('the keys of profile default');
  });

  it.each([
    ['the environment', { AWS_ACCESS_KEY_ID: 'AKID' }, 'AWS_ACCESS_KEY_ID without AWS_SECRET_ACCESS_KEY'],
    ['the environment', { AWS_SECRET_ACCESS_KEY: 'S' }, 'AWS_SECRET_ACCESS_KEY without AWS_ACCESS_KEY_ID'],
    ['the profile', { AWS_PROFILE: 'half' }, 'aws_access_key_id without aws_secret_access_key'],
  ])('are an error where half of them stand in %s', async (_, env, what) => {
    const files = await awsFiles({ credentials });
    for (const isAws of [true, false]) {
      const finding = found(isAws, { ...files, ...env });
      await expect(finding).rejects.toThrow(CredentialsAreIncomplete);
      await expect(finding).rejects.toThrow(what);
    }
  });

  it.each([{ AWS_PROFILE: 'role' }, {}])('are asked of nobody for an emulator: %j', async (wish) => {
    let asked = 0;
    const server = await http((_, response) => {
      asked++;
      response.end('{}');
    });
    const env = { ...(await awsFiles({ credentials })), ...wish };
    // Through the process too: that is where a provider of the SDK would look.
    vi.stubEnv('AWS_CONTAINER_CREDENTIALS_FULL_URI', server.origin);
    vi.stubEnv('AWS_EC2_METADATA_SERVICE_ENDPOINT', server.origin);
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const finding = found(false, env);
    if ('AWS_PROFILE' in wish) await expect(finding).rejects.toThrow(ProfileHoldsNoKeys);
    else expect((await finding).credentials).toEqual(test);
    vi.unstubAllEnvs();
    await server.close();
    expect(asked).toBe(0);
  });

  it('show in no text made of them', async () => {
    const env = { ...nowhere, ...keys, AWS_SESSION_TOKEN: 'TOKEN' };
    const sealed = await findCredentials(false, env, await readProfiles(env));
    const text = [
      inspect({ sealed }, { depth: 9 }),
      JSON.stringify({ sealed }),
      String(sealed.credentials),
    ].join();
    for (const secret of ['AKID', 'SECRET', 'TOKEN']) expect(text).not.toContain(secret);
  });
});
