import type { Credentials } from './sign.js';

/**
 * The static keys of one profile in the text of an AWS `credentials` or `config` file, where it has both. Roles,
 * single sign-on and credential processes are left alone: to resolve them takes a network.
 */
export function keysOf(profile: string, file: string): Credentials | undefined {
  const members = new Map<string, string>();
  let inside = false;
  for (const line of file.split(/\r?\n/)) {
    const heading = /^\[\s*(?:profile\s+)?["']?([^\]"']+?)["']?\s*\]/.exec(line);
    if (heading !== null) inside = heading[1] === profile;
    // What is indented belongs to a member above it, as `s3 =` has them.
    const member = /^([^\s#;=]+)\s*=\s*(\S*)/.exec(line);
    if (inside && member !== null) members.set(member[1] ?? '', member[2] ?? '');
  }
  const accessKeyId = members.get('aws_access_key_id') ?? '';
  const secretAccessKey = members.get('aws_secret_access_key') ?? '';
  const sessionToken = members.get('aws_session_token') ?? '';
  if (accessKeyId === '' || secretAccessKey === '') return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken !== '' && { sessionToken }) };
}
