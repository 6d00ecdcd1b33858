import type { Report } from '../engine/events.js';

/** The arguments that reach a target again. */
function reaching({ kind, endpoint, region, startedBy }: Report['target']): readonly string[] {
  if (kind === 'embedded') return [];
  return [...(startedBy ?? ['--endpoint', endpoint]), '--region', region];
}

/** The arguments that run the same cases again and judge one rule alone: what follows `memorydb-conformance`. */
export function replayLine({ target, options }: Pick<Report, 'target' | 'options'>, rule: string): string {
  return [
    'run',
    ...reaching(target),
    ...(target.cluster === undefined ? [] : ['--cluster', target.cluster]),
    `--seed ${options.seed}`,
    `--runs ${options.runs}`,
    ...(options.strict ? ['--strict'] : []),
    `--only ${rule}`,
  ].join(' ');
}
