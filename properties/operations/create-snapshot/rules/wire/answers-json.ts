import { isObject } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answersOfTheProtocol } from '../../../../vocabulary/answers.js';
import { every, notApplicable, satisfied, violated } from '../../../../vocabulary/ruling.js';

const requirement: Requirement = {
  id: 'wire.answers-json',
  level: 'MUST',
  topic: 'json',
  title: 'A response is a JSON object in UTF-8.',
  source: source(
    'protocol.aws-json',
    'The awsJson1_1 protocol serializes all shapes into a JSON document body with no HTTP bindings supported.',
  ),
  support: [
    source(
      'protocol.json',
      'JSON text exchanged between systems that are not part of a closed ecosystem MUST be encoded using UTF-8',
    ),
  ],
  judge: (observation) =>
    every(answersOfTheProtocol(observation), ({ index, answer, exchange: { outcome } }) => {
      // A response that is too large to be read breaks wire.always-answers.
      if (outcome.kind === 'lost') return notApplicable;
      if (answer.status >= 500) return satisfied;
      const isJson = outcome.kind === 'accepted' || (outcome.kind === 'refused' && isObject(outcome.body));
      // A rejection may have no body: then the header names the error.
      const isBare = outcome.kind === 'refused' && answer.body.length === 0 && outcome.type !== undefined;
      const [overlooked] = outcome.kind === 'garbled' ? [] : (outcome.leniencies ?? []);
      if ((isJson || isBare) && overlooked === undefined) return satisfied;
      return violated({
        step: index,
        message: 'The response is not a JSON object in UTF-8.',
        expected: { kind: 'json-object' },
        signature: overlooked ?? outcome.kind,
      });
    }),
};

export default requirement;
