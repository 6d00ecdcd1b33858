import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { never } from '../../../../../harness/oracle/moments.js';
import { statusOrder, statusPassedMs } from '../../../../../harness/oracle/wanted-by-name.js';
import { histories, isDue } from '../../../../vocabulary/reads.js';

const requirement: Requirement = {
  id: 'states.never-backwards',
  level: 'SHOULD',
  topic: 'status',
  title: 'The status of a snapshot goes from `creating` to `available` to `deleting`, never back.',
  source: source(
    'api.snapshot',
    'The status of the snapshot. Valid values: creating | available | restoring | copying | deleting.',
    {
      kind: 'judgement',
      from: 'The names say in which order these three follow. The document gives no order.',
    },
  ),
  judge: (observation) =>
    every(histories(observation), (history) =>
      every(history, ({ read, pointer, snapshot: { Status: status }, known }) => {
        const passedMs = statusPassedMs(known, status);
        if (passedMs === never) return history.length > 1 ? satisfied : notApplicable;
        if (!isDue(read, passedMs)) return notApplicable;
        return violated({
          step: read.index,
          message: 'The snapshot returned to an earlier status.',
          expected: {
            kind: 'one-of',
            pointer: `${pointer}/Status`,
            values: statusOrder.filter((each) => !isDue(read, statusPassedMs(known, each))),
          },
          signature: 'backwards',
        });
      }),
    ),
};

export default requirement;
