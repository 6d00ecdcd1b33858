import { requestConstraints } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';
import { headOf } from '../../../../vocabulary/rule-head.js';

const rules = new Map(
  requestConstraints('CreateSnapshot')
    // A request that is not an object at all is judged by wire.malformed-body-refused.
    .filter(({ pointer }) => pointer !== '')
    .map(({ rule }) => [rule.id, rule]),
);

/** One requirement for each rule of the request schema, which may stand at several constraints. */
const requirements: Requirement[] = [...rules.values()].map((rule) => ({
  id: `faults.${rule.id}`,
  ...headOf(rule),
  // Where the API allows the value, the rule only says which fault a rejection names.
  topic: rule.acceptance === 'allowed' ? 'fault-names' : 'validation',
  judge: refusedBecause('CreateSnapshot', rule.id),
}));

export default requirements;
