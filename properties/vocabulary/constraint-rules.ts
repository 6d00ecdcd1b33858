import { requestConstraints } from '../../spec/model.js';
import type { Subject } from '../expectations.js';
import { idOf } from '../ids.js';
import type { Requirement } from '../requirement.js';
import { refusedBecause } from './refusal.js';
import { headOf } from './rule-head.js';

/** One requirement for each rule of an operation's request schema, which may stand at several constraints. */
export function constraintRules(operation: Subject): Requirement[] {
  const rules = new Map(
    requestConstraints(operation)
      // A request that is not an object at all is judged by wire.malformed-body-refused.
      .filter(({ pointer }) => pointer !== '')
      .map(({ rule }) => [rule.id, rule]),
  );
  return [...rules.values()].map((rule) => ({
    id: idOf(operation, 'faults', rule.id),
    ...headOf(rule),
    // Where the API allows the value, the rule only says which fault a rejection names.
    topic: rule.acceptance === 'allowed' ? 'fault-names' : 'validation',
    judge: refusedBecause(operation, rule.id),
  }));
}
