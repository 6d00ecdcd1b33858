import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { resourceTagReads } from '../../../../vocabulary/changed-tags.js';
import { hasTag } from '../../../../vocabulary/expect-tags.js';
import { precedes } from '../../../../vocabulary/reads.js';
import { every, notApplicable, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { refused } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'untag-resource.faults.refused-takes-nothing',
  level: 'MUST',
  topic: 'refused-effects',
  title: 'A rejected UntagResource request takes no tag off a resource.',
  source: source(
    'protocol.http',
    '4xx (Client Error): The request contains bad syntax or cannot be fulfilled',
    { kind: 'meaning', from: 'A rejected request was not carried out.' },
  ),
  needs: ['ListTags'],
  judge: (observation) => {
    const requests = refused(observation, 'UntagResource');
    return every(resourceTagReads(observation), ({ step, expected, actual, given }) => {
      const before = requests.filter(
        (request) =>
          precedes(request, step) && request.input?.['ResourceArn'] === step.input?.['ResourceArn'],
      );
      if (before.length === 0) return notApplicable;
      const named = before.flatMap(({ input }) =>
        Array.isArray(input?.['TagKeys']) ? input['TagKeys'] : [],
      );
      const lost = given.find((key) => named.includes(key) && !actual.has(key));
      if (lost === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `UntagResource was rejected, but the resource does not have a tag that it named: ${show(lost)}.`,
        expected: hasTag([lost, expected.get(lost)]),
        signature: 'lost',
      });
    });
  },
};

export default requirement;
