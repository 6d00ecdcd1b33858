import { resourceOfArn } from '../../spec/arn.js';

/** The ARN of a resource of another name, in the same account and region. */
export function arnLike(arn: string, name: string): string {
  const known = resourceOfArn(arn)?.name ?? '';
  return known === '' ? arn : arn.slice(0, -known.length) + name;
}

/**
 * Texts that are no ARN of this service, although each ends as one of the resource does: of another service, and without
 * its beginning.
 */
export function brokenArns(arn: string): string[] {
  const [, , , ...rest] = arn.split(':');
  return [`arn:aws:elasticache:${rest.join(':')}`, `:${rest.at(-1) ?? ''}`];
}
