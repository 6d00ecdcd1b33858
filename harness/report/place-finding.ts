import type { Report, RequirementResult } from '../engine/events.js';
import { closestOf } from '../closest.js';
import type { Finding } from '../findings/finding.js';
import { UsageError } from '../usage-error.js';
import { exampleOf, type PlacedFinding } from './finding-lines.js';

/** A number beyond the causes of a report. */
export class NoSuchCause extends UsageError {
  constructor(number: string, { causes }: Pick<Report, 'causes'>) {
    super(
      causes.length === 0
        ? `There is no cause ${number}: the report has none.`
        : `There is no cause ${number}: the report has 1 to ${causes.length}.`,
    );
    this.name = 'NoSuchCause';
  }
}

/** Neither a number nor a broken rule of the report. */
export class NoSuchFinding extends UsageError {
  constructor(reference: string, { requirements }: Pick<Report, 'requirements'>) {
    const result = requirements.find(({ id }) => id === reference);
    const broken = requirements.filter(({ status }) => status === 'failed').map(({ id }) => id);
    super(
      result === undefined
        ? `The report has no rule ${reference}.${closestOf(reference, broken)}`
        : `The report has no finding of ${reference}: it is ${result.status}.`,
    );
    this.name = 'NoSuchFinding';
  }
}

/**
 * The findings that a command names: the example of a cause by its number, all of a rule by its id, or one of them: `ID#2`.
 *
 * @throws NoSuchCause, NoSuchFinding
 */
export function placeFindings(report: Report, reference: string): PlacedFinding[] {
  if (/^\d+$/.test(reference)) {
    const cause = report.causes[Number(reference) - 1];
    const example = cause && exampleOf(report, cause);
    if (cause === undefined || example === undefined) throw new NoSuchCause(reference, report);
    return [{ ...example, cause: { number: Number(reference), of: cause }, reference }];
  }
  const [, id = reference, way] = /^(.*)#(\d+)$/.exec(reference) ?? [];
  const result = report.requirements.find((each) => each.id === id);
  const findings = result?.findings ?? [];
  const chosen = findings
    .map((finding, index) => ({ finding, reference: findings.length === 1 ? id : `${id}#${index + 1}` }))
    .filter((_, index) => way === undefined || index + 1 === Number(way));
  if (result === undefined || chosen.length === 0) throw new NoSuchFinding(reference, report);
  return chosen.map((each) => ({ ...each, result, cause: causeOf(report, result, each.finding) }));
}

function causeOf(report: Report, { id }: RequirementResult, { cause }: Finding): PlacedFinding['cause'] {
  const index = report.causes.findIndex(({ findings }) =>
    findings.some((each) => each.rule === id && each.cause === cause),
  );
  const of = report.causes[index];
  return of === undefined ? undefined : { number: index + 1, of };
}
