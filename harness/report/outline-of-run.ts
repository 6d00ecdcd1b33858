import type { Report, RequirementResult } from '../engine/events.js';
import type { Finding } from '../findings/finding.js';
import { told } from '../findings/told.js';
import { jsonDocument } from './json-document.js';
import type { Breach, Outline, OutlinedRule } from './outline.js';
import { replayLine } from './replay-line.js';
import { count, duration } from './words.js';

/** A report of a run in the common form. Pure. */
export function outlineOfRun(report: Report): Outline {
  const { target, options, tool, verdict, reason, causes, leftovers } = report;
  return {
    tool,
    subject: subjectOf(target),
    address: target.endpoint,
    verdict,
    ...(reason !== undefined && { reason }),
    strict: options.strict,
    facts: [`seed ${options.seed}`, count(report.requests, 'request'), duration(report.durationMs)],
    rules: report.requirements
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((result) => ruleOf(result, report)),
    causes,
    news: leftovers.map(({ kind, name, reason }) => `The ${kind} ${name} could not be removed: ${reason}`),
    get document() {
      return jsonDocument(report);
    },
  };
}

/** What was judged, as a person names it. */
export function subjectOf({ kind, endpoint }: Report['target']): string {
  return kind === 'url' ? endpoint : `${kind} at ${endpoint}`;
}

function ruleOf(result: RequirementResult, report: Report): OutlinedRule {
  const { id, area, level, title, source, status, cases, reason } = result;
  const standing = status === 'passed' ? 'held' : status === 'failed' ? 'broken' : 'not-judged';
  return {
    id,
    area,
    level,
    title,
    source,
    standing,
    ...(standing === 'not-judged' && { reason: reason ?? status }),
    cases,
    breaches: (result.findings ?? []).map((finding) => breachOf(finding, id, report)),
  };
}

function breachOf(finding: Finding, rule: string, report: Report): Breach {
  const { expected, actual, pointer } = told(finding);
  return {
    cause: finding.cause,
    message: finding.message,
    expected,
    actual,
    ...(pointer !== undefined && { place: pointer }),
    example: JSON.stringify(finding.input),
    repeat: replayLine(report, rule),
  };
}
