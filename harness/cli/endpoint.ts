import { isAws } from '../target/aws.js';
import { EndpointCostsMoney, EndpointIsNotAUrl, RegionIsWrong } from '../usage-error.js';

/**
 * Reads `--endpoint`: an http or https URL, perhaps with a base path. Answers it without a trailing slash.
 * @throws EndpointIsNotAUrl
 */
export function parseEndpoint(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.hostname === '')
    throw new EndpointIsNotAUrl(text, suggestion(text));
  if (url.username !== '' || url.password !== '')
    throw new EndpointIsNotAUrl(
      `${url.protocol}//…@${url.host}`,
      'Credentials do not belong in it: give them in the AWS environment or profile.',
    );
  if (url.search !== '' || url.hash !== '')
    throw new EndpointIsNotAUrl(text, `Leave out what follows the path: ${url.origin}${url.pathname}`);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function suggestion(text: string): string {
  const guess = `http://${text.replace(/^[a-z]*:?\/+/i, '')}`;
  return URL.canParse(guess) ? `Did you mean ${guess}?` : 'Give one like http://127.0.0.1:5000.';
}

/**
 * Refuses Amazon's own endpoints unless `--allow-aws` was given.
 * @throws EndpointCostsMoney
 */
export function guardAws(endpoint: string, allowed: boolean): void {
  if (!allowed && isAws(endpoint)) throw new EndpointCostsMoney(new URL(endpoint).hostname);
}

/**
 * Reads `--region`.
 * @throws RegionIsWrong
 */
export function parseRegion(text: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(text)) throw new RegionIsWrong(text);
  return text;
}
