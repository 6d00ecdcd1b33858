import type { Rule } from '../../spec/types.js';
import type { Requirement } from '../requirement.js';

/** What a requirement takes over from its rule in a schema: all but the id, the topic and the judge. */
export function headOf({
  level,
  title,
  why,
  source,
  support,
}: Rule): Omit<Requirement, 'id' | 'topic' | 'judge' | 'needs'> {
  return { level, title, source, ...(why !== undefined && { why }), ...(support && { support }) };
}
