import { resourceKinds, type ResourceKind } from './effect-types.js';
import type { Json } from './json.js';
import { service } from './service.js';

const form = new RegExp(`:(${resourceKinds.join('|')})/(.+)$`);

/**
 * What an ARN, or any text that ends as one, names for a careless target; undefined where it names nothing of a known kind.
 * Source: developer guide, "Resource ARNs".
 */
export function resourceOfArn(
  arn: Json | undefined,
): { readonly kind: ResourceKind; readonly name: string } | undefined {
  const [, kindText, name] = (typeof arn === 'string' ? form.exec(arn) : null) ?? [];
  const kind = resourceKinds.find((each) => each === kindText);
  return kind === undefined || name === undefined ? undefined : { kind, name };
}

/**
 * Whether a text has the form of an ARN of this service: else it names nothing, whatever it ends in. The service is called
 * `memorydb` in ARNs, and `memory-db` in endpoints.
 */
export function isArn(text: Json | undefined): text is string {
  return typeof text === 'string' && /^arn:[^:]*:memory-?db:[^:]*:[^:]*:[^:]/i.test(text);
}

/** As `resourceOfArn`; undefined also for a text that is no ARN of this service. */
export function resourceNamedBy(arn: Json | undefined): ReturnType<typeof resourceOfArn> {
  return isArn(arn) ? resourceOfArn(arn) : undefined;
}

/** A well-formed ARN of an account and a region that are nobody's. */
export function exampleArn(kind: ResourceKind, name: string): string {
  return `arn:aws:${service.arnNamespace}:us-east-1:123456789012:${kind}/${name}`;
}
