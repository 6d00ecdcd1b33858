import { responseSchema, source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { difference } from '../../../../vocabulary/sdk-output.js';
import { acceptedSubjects } from '../../../../vocabulary/subject-steps.js';

const requirement: Requirement = {
  id: 'sdk.output-equals-wire',
  level: 'SHOULD',
  topic: 'sdk',
  title: 'The official SDK reads a response, and what it reads equals what the response says.',
  source: source('client.js-sdk', '@returns {@link CreateSnapshotCommandOutput}'),
  judge: (observation) =>
    every(acceptedSubjects(observation), ({ index, operation, sdk, exchange: { outcome } }) => {
      if (sdk === undefined) return notApplicable;
      if (sdk.kind === 'exception')
        return violated({
          step: index,
          message: 'The SDK cannot read the response.',
          expected: { kind: 'sdk-output' },
          signature: 'unreadable',
        });
      const pointer = difference(outcome.body, sdk.output, responseSchema(operation));
      if (pointer === undefined) return satisfied;
      return violated({
        step: index,
        message: `The SDK reads another ${pointer} than the response has.`,
        expected: { kind: 'sdk-output', pointer },
        signature: 'differs',
      });
    }),
};

export default requirement;
