import { describe, expect, it } from 'vitest';
import { keysOf } from './profile.js';

const file = [
  '# keys',
  '[default]',
  'aws_access_key_id=A',
  'aws_secret_access_key = a/b+c=',
  '',
  '[profile local]\r',
  'aws_access_key_id = L\r',
  'aws_secret_access_key = l\r',
  'aws_session_token = t\r',
  's3 =',
  '  aws_access_key_id = nested',
  '[profile "quoted name"]',
  'aws_access_key_id = Q',
  'aws_secret_access_key = q',
  '[corp]',
  'role_arn = arn:aws:iam::1:role/x',
  'source_profile = default',
  '[half]',
  'aws_access_key_id = H',
  'aws_secret_access_key =',
  '; aws_secret_access_key = no',
].join('\n');

describe('the keys of a profile', () => {
  it('are those under its own heading, with or without the word profile', () => {
    expect(keysOf('default', file)).toEqual({ accessKeyId: 'A', secretAccessKey: 'a/b+c=' });
    expect(keysOf('local', file)).toEqual({ accessKeyId: 'L', secretAccessKey: 'l', sessionToken: 't' });
    expect(keysOf('quoted name', file)).toEqual({ accessKeyId: 'Q', secretAccessKey: 'q' });
  });

  it.each(['corp', 'half', 'absent', '__proto__'])('are none of %s', (profile) => {
    expect(keysOf(profile, file)).toBeUndefined();
  });
});
