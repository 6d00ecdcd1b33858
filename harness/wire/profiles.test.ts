import { describe, expect, it } from 'vitest';
import { ProfileIsMissing, readProfiles } from './profiles.js';
import { awsFiles } from './testing/aws-files.js';

const config = [
  '[default]',
  'region = eu-west-1',
  '[profile local]',
  'region=us-west-2',
  'aws_access_key_id = of the config file',
  's3 =',
  '  aws_access_key_id = nested',
  '[services local-services]',
  'memorydb =',
  '  endpoint_url = http://127.0.0.1:1',
].join('\r\n');
const credentials = ['# keys', '[local]', 'aws_access_key_id=L', 'aws_secret_access_key = a/b+c='].join('\n');

describe('the profile', () => {
  it('is the default one where none is asked for', async () => {
    const env = await awsFiles({ config, credentials });
    for (const AWS_PROFILE of [undefined, ''])
      expect(await readProfiles({ ...env, AWS_PROFILE })).toMatchObject({
        name: 'default',
        isAskedFor: false,
        settings: { region: 'eu-west-1' },
      });
  });

  it('is that of AWS_PROFILE, from both files', async () => {
    const env = { ...(await awsFiles({ config, credentials })), AWS_PROFILE: 'local' };
    const { isAskedFor, settings, keys, services } = await readProfiles(env);
    expect(isAskedFor).toBe(true);
    expect(settings).toMatchObject({ region: 'us-west-2', aws_access_key_id: 'of the config file' });
    expect(keys).toMatchObject({ aws_access_key_id: 'L', aws_secret_access_key: 'a/b+c=' });
    expect(services('local-services')).toEqual({ 'memorydb.endpoint_url': 'http://127.0.0.1:1' });
    expect(services('others')).toBeUndefined();
  });

  it('is empty where there are no files', async () => {
    expect(await readProfiles({ HOME: '/nowhere' })).toMatchObject({ settings: {}, keys: {} });
  });

  it.each(['other', 'constructor', '__proto__'])(
    'is an error where it is asked for and not there: %s',
    async (AWS_PROFILE) => {
      const env = { ...(await awsFiles({ config, credentials })), AWS_PROFILE };
      const reading = readProfiles(env);
      await expect(reading).rejects.toThrow(ProfileIsMissing);
      await expect(reading).rejects.toThrow(`AWS_PROFILE names the profile "${AWS_PROFILE}"`);
    },
  );
});
