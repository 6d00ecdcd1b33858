import type { JsonObject } from '../../spec/json.js';
import type { Source } from '../../spec/types.js';
import type { Finding, FindingExchange, Report, RequirementResult } from '../engine/events.js';
import type { RunOptions } from '../engine/run-options.js';
import type { Outcome } from '../wire/exchange.js';
import { bodyText } from './body-text.js';

/**
 * A report as JSON, as `spec/report.schema.json` describes it: bodies as text, headers and requirements in a fixed
 * order, no credentials. The same report gives the same bytes.
 */
export function jsonDocument(report: Report): JsonObject {
  return {
    formatVersion: report.formatVersion,
    tool: { ...report.tool },
    target: { ...report.target },
    options: optionsDocument(report.options),
    prefix: report.prefix,
    verdict: report.verdict,
    ...(report.reason !== undefined && { reason: report.reason }),
    startedAt: report.startedAt,
    durationMs: report.durationMs,
    requests: report.requests,
    retries: report.retries,
    unsupportedOperations: report.unsupportedOperations,
    requirements: report.requirements.toSorted(byId).map(requirementDocument),
    leftovers: report.leftovers.map((leftover) => ({ ...leftover })),
  };
}

/** The options of a run, as a report has them: `null` where nothing bounds the run. */
export function optionsDocument(options: RunOptions): JsonObject {
  return {
    seed: options.seed,
    profile: options.profile,
    runs: options.runs,
    concurrency: options.concurrency,
    strict: options.strict,
    only: options.only,
    skip: options.skip,
    maxRequests: options.maxRequests ?? null,
    maxTime: options.maxTime ?? null,
    maxClusters: options.maxClusters ?? null,
    maxSnapshots: options.maxSnapshots ?? null,
    nodeType: options.nodeType ?? null,
    subnetGroup: options.subnetGroup ?? null,
    acl: options.acl ?? null,
    requestTimeout: options.requestTimeout,
    rate: options.rate ?? null,
  };
}

/** How one requirement stands, as a report has it. */
export function requirementDocument(result: RequirementResult): JsonObject {
  return {
    id: result.id,
    area: result.area,
    level: result.level,
    title: result.title,
    source: sourceOf(result.source),
    status: result.status,
    cases: result.cases,
    scenarios: result.scenarios,
    ...(result.forgiven !== undefined && { forgiven: result.forgiven }),
    ...(result.reason !== undefined && { reason: result.reason }),
    ...(result.finding !== undefined && { finding: findingOf(result.finding) }),
  };
}

function sourceOf({ tier, title, url, quote, inferred }: Source): JsonObject {
  return { tier, title, url, quote, ...(inferred !== undefined && { inferred: { ...inferred } }) };
}

function findingOf(finding: Finding): JsonObject {
  return {
    message: finding.message,
    expected: finding.expected,
    actual: finding.actual,
    ...(finding.pointer !== undefined && { pointer: finding.pointer }),
    scenario: finding.scenario,
    stratum: finding.stratum,
    input: finding.input,
    exchanges: finding.exchanges.map(exchangeOf),
    curl: finding.curl,
    replay: finding.replay,
    shrinks: finding.shrinks,
    seenTimes: finding.seenTimes,
    repeated: finding.repeated,
    related: finding.related.toSorted(),
  };
}

function exchangeOf({ request, answer, ...exchange }: FindingExchange): JsonObject {
  return {
    operation: exchange.operation ?? null,
    toBlame: exchange.toBlame,
    request: {
      method: request.method,
      path: request.path,
      headers: headersOf(request.headers),
      ...bodyText(request.body),
    },
    response:
      answer === undefined
        ? null
        : { status: answer.status, headers: headersOf(answer.headers), ...bodyText(answer.body) },
    outcome: outcomeOf(exchange.outcome),
    attempts: exchange.attempts,
    maybeApplied: exchange.maybeApplied,
    noise: exchange.standing.kind !== 'counts',
  };
}

/** How an answer read. Its body stands once, in the response. */
function outcomeOf(outcome: Outcome): JsonObject {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: outcome.kind, status: outcome.status };
    case 'refused':
      return {
        kind: outcome.kind,
        status: outcome.status,
        type: outcome.type === undefined ? null : { ...outcome.type },
        message: outcome.message ?? null,
      };
    case 'garbled':
      return { kind: outcome.kind, status: outcome.status, reason: outcome.reason };
    case 'lost':
      return { kind: outcome.kind, loss: outcome.loss, detail: outcome.detail };
  }
}

/** Headers that carry a right to act, in requests and in answers. */
const secret = new Set([
  'authorization',
  'x-amz-security-token',
  'cookie',
  'set-cookie',
  'proxy-authorization',
]);

function headersOf(headers: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(headers)
      .toSorted(([a], [b]) => order(a, b))
      .map(([name, value]) => [name, secret.has(name.toLowerCase()) ? 'REDACTED' : value]),
  );
}

function byId(a: RequirementResult, b: RequirementResult): number {
  return order(a.id, b.id);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
