import { slugOf } from '../spec/slug.js';
import { operations, type Operation } from '../spec/types.js';
import type { Area, RequirementId } from './requirement.js';

/** The operation whose ids have no prefix: the catalogue began with it, and ids are stable. */
const withoutPrefix: Operation = 'CreateSnapshot';

/** What the id of every rule, and the name of every scenario, of an operation begins with: `copy-snapshot.`, or nothing. */
export function prefixOf(operation: Operation): string {
  return operation === withoutPrefix ? '' : `${slugOf(operation)}.`;
}

/** The id of a rule of an operation. */
export function idOf(operation: Operation, area: Area, slug: string): RequirementId {
  if (operation === withoutPrefix) return `${area}.${slug}`;
  const [first = '', ...rest] = slugOf(operation).split('-');
  return `${first}-${rest.join('-')}.${area}.${slug}`;
}

/** The operation that a rule or a scenario is about, as its id or name says. */
export function operationOf(id: string): Operation {
  const isPrefixed = (operation: Operation): boolean =>
    operation !== withoutPrefix && id.startsWith(prefixOf(operation));
  return operations.find(isPrefixed) ?? withoutPrefix;
}

/** The area that a rule belongs to, as its id says: `faults` of `copy-snapshot.faults.missing-source`. */
export function areaOf(id: string): string {
  const [area = ''] = id.slice(prefixOf(operationOf(id)).length).split('.');
  return area;
}
