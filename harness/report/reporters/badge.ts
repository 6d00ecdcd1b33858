import type { Report, Reporter } from '../../engine/events.js';
import type { Destination } from '../destination.js';

/** A badge, as the endpoint of shields.io reads it: rules held of those judged, their level, the version of the suite. */
export default function badge(destination: Destination): Reporter {
  return {
    onEvent: (event) => {
      if (event.type === 'run-finished')
        destination.write(`${JSON.stringify(badgeOf(event.report), null, 2)}\n`);
    },
    end: () => destination.close(),
  };
}

/** Green is only a target that keeps every rule of the contract, all of them judged. */
function badgeOf({ verdict, requirements, options, tool }: Report) {
  const judged = requirements.filter(({ status }) => status === 'passed' || status === 'failed');
  const held = judged.filter(({ status }) => status === 'passed');
  const level = options.strict ? 'MUST and SHOULD' : 'MUST';
  const counts = `${held.length} of ${judged.length} rules held`;
  const isWhole =
    options.only.length === 0 &&
    options.skip.length === 0 &&
    requirements.every((result) => result.level !== 'MUST' || result.status === 'passed');
  const colours = {
    conformant: isWhole ? 'brightgreen' : 'yellow',
    nonconformant: 'red',
    inconclusive: 'lightgrey',
    unsupported: 'lightgrey',
  } as const;
  const message = verdict === 'conformant' && !isWhole ? `${counts}, in part` : `${verdict}, ${counts}`;
  return {
    schemaVersion: 1,
    label: 'MemoryDB snapshots',
    message: `${message} (${level}, ${tool.name} ${tool.version})`,
    color: colours[verdict],
  };
}
