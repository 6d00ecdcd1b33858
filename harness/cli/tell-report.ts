import type { Report, Reporter, RunEvent } from '../engine/events.js';

/** Tells reporters of a report that is made already, without its cases, and ends them. */
export async function tellReport(reporters: readonly Reporter[], report: Report): Promise<void> {
  for (const event of eventsOf(report)) for (const reporter of reporters) reporter.onEvent(event);
  for (const reporter of reporters) await reporter.end?.();
}

function eventsOf(report: Report): RunEvent[] {
  const { tool, target, options, prefix, requirements, leftovers } = report;
  const scenarios = new Set(requirements.flatMap((result) => result.scenarios)).size;
  return [
    {
      type: 'run-started',
      tool,
      target,
      options,
      prefix,
      requirements: requirements.length,
      scenarios,
      cases: 0,
    },
    { type: 'cleaned-up', leftovers },
    ...requirements.map((result) => ({ type: 'requirement-finished', result }) as const),
    { type: 'run-finished', report },
  ];
}
