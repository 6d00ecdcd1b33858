import { resourceKinds, type ResourceKind } from './effect-types.js';
import type { Json } from './json.js';
import { service } from './service.js';

const form = new RegExp(`:(${resourceKinds.join('|')})/(.+)$`);

/** What an ARN names, or undefined where it names nothing of a known kind. Source: developer guide, "Resource ARNs". */
export function resourceOfArn(
  arn: Json | undefined,
): { readonly kind: ResourceKind; readonly name: string } | undefined {
  const [, kindText, name] = (typeof arn === 'string' ? form.exec(arn) : null) ?? [];
  const kind = resourceKinds.find((each) => each === kindText);
  return kind === undefined || name === undefined ? undefined : { kind, name };
}

/** A well-formed ARN of an account and a region that are nobody's. */
export function exampleArn(kind: ResourceKind, name: string): string {
  return `arn:aws:${service.arnNamespace}:us-east-1:123456789012:${kind}/${name}`;
}
