import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answersAbout } from '../../../../vocabulary/answers.js';
import { bodyOf, type Body } from '../../../../vocabulary/body.js';
import { targetOf } from '../../../../vocabulary/target-header.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';

/** In other bodies a lenient target reads an object, in which it may find another error. */
const judged: readonly Body['kind'][] = ['empty', 'other-json', 'not-json', 'trailing-comma'];

/** An empty body or `null` may also be read as a request without members. */
const asEmptyRequest = ['InvalidParameterValueException', 'ValidationException', 'ValidationError'];

const requirement: Requirement = {
  id: 'wire.malformed-body-type',
  level: 'SHOULD',
  topic: 'malformed-bodies',
  title: 'CreateSnapshot rejects a body that is not a JSON object with SerializationException.',
  why: 'The service framework of AWS answers so wherever it was measured, and clients show this name to their users.',
  source: source(
    'recorded.athena',
    'A body that is not JSON at all (truncated, empty, `null`, a bare string, a trailing comma) is a `SerializationException`',
  ),
  judge: (observation) =>
    every(answersAbout(observation, 'CreateSnapshot'), ({ index, exchange: { outcome, request } }) => {
      const body = bodyOf(request);
      if (!judged.includes(body.kind) || targetOf(request) === undefined) return notApplicable;
      if (outcome.kind !== 'refused' || outcome.status >= 500) return notApplicable;
      const isVoid = body.kind === 'empty' || (body.kind === 'other-json' && body.value === null);
      const allowed = ['SerializationException', ...(isVoid ? asEmptyRequest : [])];
      if (allowed.includes(outcome.type?.name ?? '')) return satisfied;
      return violated({
        step: index,
        message: 'The error does not say that the body could not be read.',
        expected: { kind: 'refused', faults: allowed },
        signature: 'other type',
      });
    }),
};

export default requirement;
