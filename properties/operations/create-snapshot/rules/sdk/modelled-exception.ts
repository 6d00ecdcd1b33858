import { faults, source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { refusedSubjects } from '../../../../vocabulary/subject-steps.js';

const requirement: Requirement = {
  id: 'sdk.modelled-exception',
  level: 'SHOULD',
  topic: 'sdk',
  title: 'The official SDK throws a fault as the exception class that it has for it.',
  source: source('client.js-sdk', '@throws {@link ClusterNotFoundFault} (client fault)'),
  judge: (observation) =>
    every(refusedSubjects(observation), ({ index, operation, sdk, exchange: { outcome } }) => {
      const name = outcome.type?.name;
      const fault = name !== undefined && Object.hasOwn(faults, name) ? faults[name] : undefined;
      const isOurs = fault?.kind === 'modelled' && fault.operations.some((each) => each === operation);
      if (sdk === undefined || name === undefined || !isOurs) return notApplicable;
      if (sdk.kind === 'exception' && sdk.modelled && sdk.name === name) return satisfied;
      return violated({
        step: index,
        message: `The response names ${name}, but the SDK does not throw that exception.`,
        expected: { kind: 'sdk-exception', name },
        signature: 'other exception',
      });
    }),
};

export default requirement;
