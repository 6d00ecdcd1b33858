import type { JsonObject } from '../../spec/json.js';
import type { Source } from '../../spec/types.js';
import type { ComparedRun, Report, RequirementResult, ShardReport } from '../engine/events.js';
import type { RunOptions } from '../engine/run-options.js';
import type { Cause, FindingRef } from '../findings/cause.js';
import type { Expected } from '../findings/expected.js';
import type { Finding, FindingStep } from '../findings/finding.js';
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
    causes: report.causes.map(causeDocument),
    ...(report.baseline && { baseline: baselineDocument(report.baseline) }),
    ...(report.shard && { shard: shardDocument(report.shard) }),
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
    topic: result.topic,
    title: result.title,
    source: sourceOf(result.source),
    status: result.status,
    cases: result.cases,
    scenarios: result.scenarios,
    ...(result.forgiven !== undefined && { forgiven: result.forgiven }),
    ...(result.reason !== undefined && { reason: result.reason }),
    ...(result.findings !== undefined && { findings: result.findings.map(findingDocument) }),
  };
}

/** The findings beside those known before, as a report has it. */
function baselineDocument(baseline: ComparedRun): JsonObject {
  const refs = (those: readonly FindingRef[]): JsonObject[] => those.map((each) => ({ ...each }));
  return {
    ...baseline,
    known: refs(baseline.known),
    new: refs(baseline.new),
    expired: refs(baseline.expired),
    fixed: refs(baseline.fixed),
    unseen: refs(baseline.unseen),
  };
}

function shardDocument(shard: ShardReport): JsonObject {
  return { ...shard, truncated: { ...shard.truncated } };
}

/** A cause, as a report has it. */
export function causeDocument(cause: Cause): JsonObject {
  return {
    ...cause,
    findings: cause.findings.map((each) => ({ ...each })),
    example: { ...cause.example },
  };
}

function sourceOf({ tier, title, url, quote, inferred }: Source): JsonObject {
  return { tier, title, url, quote, ...(inferred !== undefined && { inferred: { ...inferred } }) };
}

/** A finding, under its rule: the id of the rule and the seed stand there and in the options. */
function findingDocument(finding: Finding): JsonObject {
  return {
    cause: finding.cause,
    message: finding.message,
    expected: plain(finding.expected),
    blamed: finding.blamed,
    steps: finding.steps.map(stepDocument),
    scenario: finding.scenario,
    stratum: finding.stratum,
    input: finding.input,
    shrinks: finding.shrinks,
    seen: { ...finding.seen },
    reproduced: finding.reproduced,
    names: finding.names.map((name) => ({ ...name })),
    captures: finding.captures.map(({ from, to }) => ({ from: { ...from }, to: { ...to } })),
  };
}

/** One request of a case and its answer. How the answer reads follows from it; what was lost is told. */
export function stepDocument(step: FindingStep): JsonObject {
  const { request, answer, outcome } = step;
  return {
    role: step.role,
    operation: step.operation ?? null,
    request: {
      method: request.method,
      path: request.path,
      headers: headersOf(request.headers),
      ...bodyText(request.body, longestRequest),
    },
    answer:
      answer === undefined
        ? null
        : {
            status: answer.status,
            headers: headersOf(answer.headers),
            ...bodyText(answer.body, longestAnswer),
          },
    ...(outcome.kind === 'lost' && { loss: { kind: outcome.loss, detail: outcome.detail } }),
    attempts: step.attempts,
    maybeApplied: step.maybeApplied,
    ...(step.noise !== undefined && { noise: step.noise }),
    ...(step.expected !== undefined && { expected: plain(step.expected) }),
  };
}

/** Bytes of a body that a report keeps. A request is kept whole, so that it can be sent again. */
const longestRequest = 4 * 1024 * 1024;
const longestAnswer = 256 * 1024;

/** An expectation as JSON. */
function plain(expected: Expected): JsonObject {
  const value: JsonObject = JSON.parse(JSON.stringify(expected));
  return value;
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
