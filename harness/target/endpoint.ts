import { UsageError } from '../usage-error.js';
import { withoutPassword } from '../wire/without-passwords.js';
import { isAws } from './aws.js';

/** An endpoint is not an address requests could go to. */
export class EndpointIsNotAUrl extends UsageError {
  /** @param from where it stands: `--endpoint`, the name of a variable */
  constructor(from: string, text: string, fix: string) {
    super(`${from} "${text}" is not an http or https URL. ${fix}`);
    this.name = 'EndpointIsNotAUrl';
  }
}

/** The endpoint is Amazon's own, and nobody said that money may be spent. */
export class EndpointCostsMoney extends UsageError {
  /** @param from where it stands: `--endpoint`, the name of a variable */
  constructor(from: string, host: string) {
    super(
      `${host} (${from}) is real AWS, where every cluster and snapshot costs money. Add --allow-aws (judge: allowAws) if that is what you want.`,
    );
    this.name = 'EndpointCostsMoney';
  }
}

/** A region that could not stand in a credential scope. */
export class RegionIsWrong extends UsageError {
  /** @param from where it stands: `--region`, the name of a variable */
  constructor(from: string, text: string) {
    super(`${from} must be a name like us-east-1, not "${text}".`);
    this.name = 'RegionIsWrong';
  }
}

/**
 * Reads an endpoint: an http or https URL, perhaps with a base path. Answers it without a trailing slash.
 * @param from where it stands, for the message: `--endpoint`, the name of a variable
 * @throws EndpointIsNotAUrl
 */
export function parseEndpoint(text: string, from = '--endpoint'): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.hostname === '')
    throw new EndpointIsNotAUrl(from, withoutPassword(text), suggestion(text));
  if (url.username !== '' || url.password !== '')
    throw new EndpointIsNotAUrl(
      from,
      withoutPassword(text),
      'Credentials do not belong in it: give them in the AWS environment or profile.',
    );
  // What follows the path may be a token: only the rest is repeated.
  const plain = `${url.origin}${url.pathname}`;
  if (url.search !== '' || url.hash !== '')
    throw new EndpointIsNotAUrl(from, `${plain}…`, `Leave out what follows the path: ${plain}`);
  return plain.replace(/\/+$/, '');
}

function suggestion(text: string): string {
  const guess = `http://${text.slice(text.lastIndexOf('@') + 1).replace(/^[a-z]*:?\/+/i, '')}`;
  return URL.canParse(guess) ? `Did you mean ${guess}?` : 'Give one like http://127.0.0.1:5000.';
}

/**
 * Refuses Amazon's own endpoints.
 * @param from where the endpoint stands, for the message
 * @throws EndpointCostsMoney
 */
export function refuseAws(endpoint: string, from: string): void {
  if (isAws(endpoint)) throw new EndpointCostsMoney(from, new URL(endpoint).hostname);
}

/**
 * Reads the name of a region.
 * @param from where it stands, for the message
 * @throws RegionIsWrong
 */
export function parseRegion(text: string, from = '--region'): string {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(text)) throw new RegionIsWrong(from, text);
  return text;
}
