import { faults, source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { requests } from '../../../../vocabulary/requests.js';
import { isKind } from '../../../../vocabulary/steps.js';

const ours = Object.entries(faults).flatMap(([name, { kind, operations }]) =>
  kind === 'modelled' && operations.includes('CreateSnapshot') ? [name] : [],
);

const requirement: Requirement = {
  id: 'faults.of-the-operation',
  level: 'MAY',
  topic: 'fault-names',
  title: 'CreateSnapshot reports only faults that the API model lists for it.',
  why: 'MemoryDB itself is known to report faults that the model does not list for an operation: BatchUpdateCluster reports InvalidParameterCombinationException.',
  source: source(
    'model',
    '"errors": [ { "target": "com.amazonaws.memorydb#ClusterNotFoundFault" }, { "target": "com.amazonaws.memorydb#InvalidClusterStateFault" }, { "target": "com.amazonaws.memorydb#InvalidParameterCombinationException" }, { "target": "com.amazonaws.memorydb#InvalidParameterValueException" }, { "target": "com.amazonaws.memorydb#ServiceLinkedRoleNotFoundFault" }, { "target": "com.amazonaws.memorydb#SnapshotAlreadyExistsFault" }, { "target": "com.amazonaws.memorydb#SnapshotQuotaExceededFault" }, { "target": "com.amazonaws.memorydb#TagQuotaPerResourceExceeded" } ]',
  ),
  judge: (observation) =>
    every(
      requests(observation, 'CreateSnapshot').filter(isKind('refused')),
      ({ index, expectation, exchange: { outcome } }) => {
        const name = outcome.type?.name;
        // Which fault reports a key that the account does not have is not known.
        const hasKey = expectation.reasons.some(({ member }) => member === 'KmsKeyId');
        if (name === undefined || !name.endsWith('Fault') || hasKey) return notApplicable;
        if (ours.includes(name) || expectation.faults.has(name)) return satisfied;
        return violated({
          step: index,
          message: `CreateSnapshot reported ${name}, which the API model does not list for it.`,
          expected: { kind: 'refused', faults: ours },
          signature: name,
        });
      },
    ),
};

export default requirement;
