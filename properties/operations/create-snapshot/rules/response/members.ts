import { responseConstraints } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { keeps } from '../../../../vocabulary/constraints.js';

/** One rule for each constraint of the response schema, which holds its id, level, title and source. */
const requirements: Requirement[] = responseConstraints('CreateSnapshot')
  // That an answer is an object at all is the wire's matter: wire.answers-json.
  .filter(({ pointer }) => pointer !== '')
  .map((constraint) => ({
    id: `response.${constraint.rule.id}`,
    level: constraint.rule.level,
    title: constraint.rule.title,
    source: constraint.rule.source,
    judge: keeps(constraint),
  }));

export default requirements;
