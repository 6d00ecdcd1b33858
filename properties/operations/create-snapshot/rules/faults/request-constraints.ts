import { requestConstraints } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

/**
 * One rule for each constraint of the request schema, which holds its id, level, title, source and the faults that
 * answer its violation.
 */
const requirements: Requirement[] = requestConstraints('CreateSnapshot')
  // That a request is an object at all is the wire's matter: wire.malformed-body-refused.
  .filter(({ pointer }) => pointer !== '')
  .map(({ rule }) => ({
    id: `faults.${rule.id}`,
    level: rule.level,
    title: rule.title,
    source: rule.source,
    judge: refusedBecause(rule.id),
  }));

export default requirements;
