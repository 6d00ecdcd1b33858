import { isObject } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import { tagMap, withoutReserved } from '../../../../../harness/oracle/tags.js';
import type { Requirement } from '../../../../requirement.js';
import { resourceTagReads } from '../../../../vocabulary/changed-tags.js';
import { hasNoTag, hasTag } from '../../../../vocabulary/expect-tags.js';
import { precedes } from '../../../../vocabulary/reads.js';
import { every, notApplicable, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { refused } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'tag-resource.faults.refused-puts-nothing',
  level: 'MUST',
  topic: 'refused-effects',
  title: 'A rejected TagResource request puts no tag on a resource.',
  source: source(
    'protocol.http',
    '4xx (Client Error): The request contains bad syntax or cannot be fulfilled',
    { kind: 'meaning', from: 'A rejected request was not carried out.' },
  ),
  needs: ['ListTags'],
  judge: (observation) => {
    const requests = refused(observation, 'TagResource');
    return every(resourceTagReads(observation), ({ step, expected, actual }) => {
      const before = requests.filter(
        (request) =>
          precedes(request, step) && request.input?.['ResourceArn'] === step.input?.['ResourceArn'],
      );
      if (before.length === 0) return notApplicable;
      const given = before.flatMap(({ input }) => (Array.isArray(input?.['Tags']) ? input['Tags'] : []));
      const put = [...withoutReserved(tagMap(given.filter(isObject)))].find(
        ([key, value]) => actual.get(key) === value && expected.get(key) !== value,
      );
      if (put === undefined) return satisfied;
      const [key] = put;
      return violated({
        step: step.index,
        message: `TagResource was rejected, but the resource has a tag of the request: ${show(key)}.`,
        expected: expected.has(key) ? hasTag([key, expected.get(key)]) : hasNoTag(key),
        signature: 'put',
      });
    });
  },
};

export default requirement;
