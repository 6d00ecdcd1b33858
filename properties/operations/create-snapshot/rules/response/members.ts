import { responseConstraints } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { keeps } from '../../../../vocabulary/constraints.js';
import { headOf } from '../../../../vocabulary/rule-head.js';

/** One requirement for each constraint of the response schema, which holds the rule. */
const requirements: Requirement[] = responseConstraints('CreateSnapshot')
  // A response that is not an object at all is judged by wire.answers-json.
  .filter(({ pointer }) => pointer !== '')
  .map((constraint) => ({
    id: `response.${constraint.rule.id}`,
    ...headOf(constraint.rule),
    topic: 'answer-shape',
    judge: keeps('CreateSnapshot', constraint),
  }));

export default requirements;
