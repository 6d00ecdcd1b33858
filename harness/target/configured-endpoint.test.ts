import { MemoryDBClient, DescribeSnapshotsCommand } from '@aws-sdk/client-memorydb';
import type { HttpRequest } from '@smithy/protocol-http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readProfiles } from '../wire/profiles.js';
import { awsFiles } from '../wire/testing/aws-files.js';
import { configuredEndpoint, ServicesAreMissing, SwitchIsWrong } from './configured-endpoint.js';

const own = 'http://127.0.0.1:1';
const all = 'http://127.0.0.1:2';
const config = [
  '[default]',
  'endpoint_url = http://127.0.0.1:3',
  '[profile both]',
  'endpoint_url = http://127.0.0.1:4',
  'services = local',
  '[profile services-only]',
  'services = others',
  '[profile silent]',
  'ignore_configured_endpoint_urls = true',
  'endpoint_url = http://127.0.0.1:4',
  '[profile bare]',
  'region = us-east-1',
  '[profile lost]',
  'services = nowhere',
  '[services local]',
  'memorydb =',
  '  endpoint_url = http://127.0.0.1:5/base/',
  '[services others]',
  's3 =',
  '  endpoint_url = http://127.0.0.1:6',
].join('\n');

type Env = Readonly<Record<string, string>>;

/** Every way to name an endpoint, what comes of it, and where it is said to come from. */
const cases: readonly (readonly [Env, string | undefined, string | undefined])[] = [
  [{ AWS_PROFILE: 'bare' }, undefined, undefined],
  [{ AWS_PROFILE: 'bare', AWS_ENDPOINT_URL: all }, all, 'AWS_ENDPOINT_URL'],
  [
    { AWS_PROFILE: 'bare', AWS_ENDPOINT_URL: all, AWS_ENDPOINT_URL_MEMORYDB: own },
    own,
    'AWS_ENDPOINT_URL_MEMORYDB',
  ],
  [{ AWS_ENDPOINT_URL: '' }, 'http://127.0.0.1:3', 'endpoint_url of profile default'],
  [{ AWS_ENDPOINT_URL: all, AWS_PROFILE: 'both' }, all, 'AWS_ENDPOINT_URL'],
  [{ AWS_PROFILE: 'both' }, 'http://127.0.0.1:5/base/', '[services local] of profile both'],
  [{ AWS_PROFILE: 'services-only' }, undefined, undefined],
  [{ AWS_PROFILE: 'silent' }, undefined, undefined],
  [{ AWS_PROFILE: 'silent', AWS_ENDPOINT_URL: all }, undefined, undefined],
  [
    { AWS_PROFILE: 'silent', AWS_ENDPOINT_URL: all, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false' },
    all,
    'AWS_ENDPOINT_URL',
  ],
  [{ AWS_ENDPOINT_URL: all, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }, undefined, undefined],
];

async function foundIn(env: Env) {
  const whole = { ...(await awsFiles({ config })), ...env };
  return configuredEndpoint(whole, await readProfiles(whole));
}

describe('the endpoint that is configured', () => {
  it.each(cases)('in %j', async (env, url, from) => {
    expect(await foundIn(env)).toEqual(url === undefined ? undefined : { url, from });
  });

  it("is that of MEMORYDB_ENDPOINT before all others, which is none of AWS's", async () => {
    const env = {
      MEMORYDB_ENDPOINT: 'http://127.0.0.1:9',
      AWS_ENDPOINT_URL_MEMORYDB: own,
      AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
    };
    expect(await foundIn(env)).toEqual({ url: 'http://127.0.0.1:9', from: 'MEMORYDB_ENDPOINT' });
  });

  it('is an error where the profile names a section that is not there', async () => {
    await expect(foundIn({ AWS_PROFILE: 'lost' })).rejects.toThrow(ServicesAreMissing);
  });

  it('is an error where the switch is neither on nor off', async () => {
    await expect(foundIn({ AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'perhaps' })).rejects.toThrow(SwitchIsWrong);
  });
});

describe('the SDK', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it.each(cases)('sends to the same place: %j', async (env, url) => {
    const variables = { ...(await awsFiles({ config })), ...env };
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const sent: string[] = [];
    const client = new MemoryDBClient({
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
      requestHandler: {
        handle: async ({ protocol, hostname, port, path }: HttpRequest) => {
          sent.push(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`);
          throw new Error('enough');
        },
      },
    });
    await client.send(new DescribeSnapshotsCommand({})).catch(() => undefined);
    client.destroy();
    const expected = url ?? 'https://memory-db.us-east-1.amazonaws.com';
    expect(sent).toEqual([`${expected.replace(/\/$/, '')}/`]);
  });
});
