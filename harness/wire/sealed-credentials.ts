import { inspect } from 'node:util';
import type { Credentials } from './sign.js';

/** Credentials that no log, report or error shows, by whatever way they get there. */
export class SealedCredentials implements Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  declare readonly sessionToken?: string;

  constructor({ accessKeyId, secretAccessKey, sessionToken }: Credentials) {
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    if (sessionToken !== undefined) this.sessionToken = sessionToken;
  }

  toJSON(): string {
    return 'REDACTED';
  }

  toString(): string {
    return 'REDACTED';
  }

  [inspect.custom](): string {
    return 'SealedCredentials { REDACTED }';
  }
}
