import { service } from '../../spec/service.js';
import type { JsonObject } from '../../spec/json.js';
import type { Breach, Outline, OutlinedCause, OutlinedComparison, OutlinedRule } from '../report/outline.js';
import type { Problem } from './check.js';
import type { CheckResult } from './judge.js';
import { isBroken, newsOf, type Comparison, type SdkReport } from './report.js';

/** What `sdk` has to say in the common form of all reporters. Pure. */
export function outlineOfSdk(report: SdkReport): Outline {
  const { tool, version, folder, verdict, reason, options, comparison } = report;
  const isUnloadable = verdict === 'nonconformant' && reason !== undefined;
  return {
    tool,
    subject: `${service.sdkPackage} ${version}`,
    address: folder,
    verdict,
    ...(reason !== undefined && { reason }),
    strict: options.strict,
    facts: [`seed ${options.seed}`],
    rules: report.results.map(ruleOf),
    causes: isUnloadable ? [] : report.results.filter(isBroken).map(causeOf),
    news: newsOf(report),
    ...(comparison !== undefined && { comparison: comparisonOf(comparison) }),
    get document() {
      const document: JsonObject = JSON.parse(JSON.stringify(report));
      return document;
    },
  };
}

const standings = { held: 'held', broken: 'broken', 'not-exercised': 'not-judged' } as const;

function ruleOf({ id, level, title, source, judgement }: CheckResult): OutlinedRule {
  return {
    id,
    area: 'sdk',
    level,
    title,
    source,
    standing: standings[judgement.kind],
    ...(judgement.kind === 'not-exercised' && { reason: judgement.reason }),
    cases: judgement.kind === 'not-exercised' ? 0 : judgement.cases,
    breaches: judgement.kind === 'broken' ? judgement.problems.map(breachOf) : [],
  };
}

function breachOf({ message, expected, actual, place, example }: Problem): Breach {
  return {
    cause: place ?? message,
    message,
    expected,
    actual,
    ...(place !== undefined && { place }),
    ...(example !== undefined && { example: JSON.stringify(example) }),
  };
}

/** Checks are about different parts of the package: each that is broken has its cause. */
function causeOf({ id, title, level, judgement }: CheckResult): OutlinedCause {
  const [first] = judgement.kind === 'broken' ? judgement.problems : [];
  const example = { rule: id, cause: first?.place ?? first?.message ?? '' };
  return { id, title, level, rules: [id], gains: [id], example };
}

function comparisonOf({ from, to, regressions, changes }: Comparison): OutlinedComparison {
  return {
    from,
    to,
    regressions,
    changes: changes.map(({ of, place, from: before, to: after, example }) => ({
      of,
      place,
      from: before,
      to: after,
      ...(example !== undefined && { example: JSON.stringify(example) }),
    })),
  };
}
