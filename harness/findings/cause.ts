import type { Level } from '../../spec/types.js';
import type { Finding } from './finding.js';
import { classText, requestClass, type RequestClass } from './request-class.js';
import { topics, type Topic } from './topics.js';

/** As much of a rule's result as causes are found from. */
export interface JudgedRule {
  readonly id: string;
  readonly level: Level;
  readonly topic: Topic;
  /** Cases in which it applied. */
  readonly cases: number;
  readonly findings?: readonly Finding[];
}

/** Names a finding of a report: the way in which one rule is broken. */
export interface FindingRef {
  readonly rule: string;
  readonly cause: string;
}

/** What is behind findings that have one root, as far as they show it. */
export interface Cause {
  /** Topic and evidence: the same in every run that finds it. */
  readonly id: string;
  readonly topic: Topic;
  /** What is wrong, in the words of the API. */
  readonly title: string;
  /** The worst of its rules. */
  readonly level: Level;
  /** Ids of the rules that it breaks. */
  readonly rules: readonly string[];
  /** Those of them that no other cause breaks: they hold once this one is gone. */
  readonly gains: readonly string[];
  readonly findings: readonly FindingRef[];
  /** The one that is read fastest. */
  readonly example: FindingRef;
}

/**
 * Topics whose rules all come from one mechanism of a target. Where nearly all of them are broken that were exercised, the
 * mechanism is missing, which is one root; else each breach has its own.
 */
const mechanisms: ReadonlySet<Topic> = new Set<Topic>(['validation', 'letter-case', 'slots']);

/**
 * Topics whose breach changes what a case has made, behind its back: what else breaks in such a case is put down to it.
 */
const upsetting: ReadonlySet<Topic> = new Set<Topic>(['text-carried-out']);

const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY'];

/** The causes of all findings, worst first: by level, then by how many rules they break. Pure. */
export function causesOf(rules: readonly JudgedRule[]): Cause[] {
  const missing = new Set([...mechanisms].filter((topic) => isMissing(topic, rules)));
  const upset = upsetCases(rules);
  const groups = new Map<string, Told[]>();
  for (const rule of rules)
    for (const finding of rule.findings ?? []) {
      const topic = upset.get(finding.scenario) ?? topicOf(rule.topic, finding);
      const isWhole = missing.has(topic);
      const id = isWhole ? topic : `${topic}: ${evidence(topic, finding)}`;
      groups.set(id, [...(groups.get(id) ?? []), { rule, finding, topic, isWhole }]);
    }
  const breaks = [...groups].map(([id, told]) => ({ id, rules: new Set(told.map(({ rule }) => rule.id)) }));
  return [...groups]
    .map(([id, told]) => {
      const others = breaks.filter((each) => each.id !== id);
      return causeFrom(id, told, (rule) => !others.some((other) => other.rules.has(rule)));
    })
    .toSorted(
      (one, other) =>
        levels.indexOf(one.level) - levels.indexOf(other.level) ||
        other.rules.length - one.rules.length ||
        (one.id < other.id ? -1 : 1),
    );
}

/** The scenarios whose cases something changed behind their back, each with the topic of that. */
function upsetCases(rules: readonly JudgedRule[]): ReadonlyMap<string, Topic> {
  return new Map(
    rules
      .filter(({ topic }) => upsetting.has(topic))
      .flatMap(({ topic, findings = [] }) => findings.map(({ scenario }) => [scenario, topic] as const)),
  );
}

/** A finding with its rule, and what it is about. */
interface Told {
  readonly rule: JudgedRule;
  readonly finding: Finding;
  readonly topic: Topic;
  /** Whether it is put down to a mechanism that is missing. */
  readonly isWhole: boolean;
}

function causeFrom(id: string, told: readonly Told[], isGain: (rule: string) => boolean): Cause {
  const [best, ...rest] = told.toSorted(byTelling);
  if (best === undefined) throw new RangeError('A cause has a finding.');
  const rules = [...new Set([best, ...rest].map(({ rule }) => rule.id))].toSorted();
  return {
    id,
    topic: best.topic,
    title: titleOf(best),
    level: levels.find((level) => told.some(({ rule }) => rule.level === level)) ?? best.rule.level,
    rules,
    gains: rules.filter(isGain),
    findings: told.map(refOf),
    example: refOf(best),
  };
}

function refOf({ finding: { rule, cause } }: Told): FindingRef {
  return { rule, cause };
}

/** The worst first, of those the one whose rule is about the topic, then the one with the least to read. */
function byTelling(one: Told, other: Told): number {
  return (
    Number(other.rule.topic === other.topic && upsetting.has(other.topic)) -
      Number(one.rule.topic === one.topic && upsetting.has(one.topic)) ||
    levels.indexOf(one.rule.level) - levels.indexOf(other.rule.level) ||
    sizeOf(one.finding) - sizeOf(other.finding)
  );
}

function sizeOf({ steps, input }: Finding): number {
  return 100 * steps.length + JSON.stringify(input).length;
}

const serverErrors: Readonly<Record<RequestClass['kind'], string>> = {
  valid: 'Valid requests are answered with server errors',
  body: 'Malformed bodies are answered with server errors',
  operation: 'Operations that do not exist are answered with server errors',
  http: 'Unusual HTTP requests are answered with server errors',
  member: 'Invalid members are answered with server errors',
};

/** Where only some of what a request may be wrong in is let through, the title says what. */
function titleOf({ topic, isWhole, finding: { expected, steps, blamed } }: Told): string {
  const step = steps[blamed];
  if (isWhole || step === undefined) return topics[topic];
  const of = requestClass(step.request);
  if (expected.kind === 'no-server-error') return serverErrors[of.kind];
  return topic === 'validation' ? `${topics[topic]}: ${classText(of)}` : topics[topic];
}

/** The share of a topic's exercised rules that are broken where its mechanism is missing; and how many there are. */
const nearlyAll = 3 / 4;
const severalRules = 3;

/** A rule may hold though its check is missing: the value then meets another refusal, as that of a missing cluster. */
function isMissing(topic: Topic, rules: readonly JudgedRule[]): boolean {
  const exercised = rules.filter((rule) => rule.topic === topic && rule.cases > 0);
  const broken = exercised.filter(({ findings = [] }) => findings.length > 0);
  return broken.length >= severalRules && broken.length >= nearlyAll * exercised.length;
}

/** What a server error is about, by what the request was wrong in: a check that is missing lets it through to there. */
const ofServerErrors: Readonly<Record<RequestClass['kind'], Topic>> = {
  valid: 'server-errors',
  body: 'malformed-bodies',
  operation: 'unknown-operations',
  http: 'http-requests',
  member: 'validation',
};

function topicOf(topic: Topic, { steps, blamed }: Finding): Topic {
  const step = steps[blamed];
  if (topic !== 'server-errors' || step === undefined) return topic;
  return ofServerErrors[requestClass(step.request).kind];
}

/** What a finding shows of its root, whatever the rule: the kind of breach, the place, what came instead. */
function evidence(topic: Topic, { expected, cause, scenario }: Finding): string {
  if (upsetting.has(topic)) return scenario;
  // One reader that does not look at the form of HTTP requests breaks several rules in several places.
  return topic === 'http-requests' && expected.kind === 'refused' ? expected.kind : cause;
}
