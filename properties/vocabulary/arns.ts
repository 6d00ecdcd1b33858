import { effects } from '../../spec/effects.js';
import { shownIn } from '../../spec/effects-of-request.js';
import { at } from '../../spec/json.js';
import { clusterNamed, snapshotNamed } from '../../harness/oracle/model-state.js';
import { once } from './once.js';
import { isKind, placed, type Placed } from './steps.js';

/** An ARN in an answer. */
export interface ShownArn {
  readonly step: Placed;
  readonly pointer: string;
  readonly arn: string;
}

/** The ARNs of the case's own snapshots and clusters, as far as answers show them. */
export const arns = once((observation): readonly ShownArn[] =>
  placed(observation)
    .filter(isKind('accepted'))
    .flatMap((step) =>
      shownIn(step.operation, step.exchange.outcome.body).flatMap(({ kind, pointer, value }) => {
        const arn = at(value, '/ARN');
        const name = at(value, '/Name');
        const known = kind === 'cluster' ? clusterNamed(step.state, name) : snapshotNamed(step.state, name);
        const isOwn =
          known !== undefined || (step.operation !== undefined && effects[step.operation].access === 'write');
        return kind !== 'tags' && isOwn && typeof arn === 'string'
          ? [{ step, pointer: `${pointer}/ARN`, arn }]
          : [];
      }),
    ),
);
