import { effectsOfRequest, shownIn } from '../../spec/effects-of-request.js';
import { effects } from '../../spec/effects.js';
import { at, isObject, type Json } from '../../spec/json.js';
import { resources } from '../../spec/resources.js';
import { service, targetHeader } from '../../spec/service.js';
import type { Operation, Source } from '../../spec/types.js';
import { expectedSource } from '../findings/expected-source.js';
import { describe } from '../findings/describe.js';
import type { Finding, FindingStep } from '../findings/finding.js';
import { bodyOfRequest } from '../findings/request-body.js';
import { basePathOf } from '../replay/base-path.js';
import { playbackOf } from '../findings/playback.js';
import { CannotBeEmitted } from './cannot-be-emitted.js';
import type { Condition } from './condition.js';
import { conditionOf } from './condition-of.js';
import type { EmittedRequest, EmittedTest, Send, Statement } from './emitted-test.js';
import { Templates } from './templates.js';

/** A finding with all that a test of it says. */
export interface EmittedFinding {
  readonly finding: Finding;
  readonly level: EmittedTest['level'];
  readonly title: string;
  readonly source: Pick<Source, 'title' | 'url' | 'quote'>;
  /** Where the run sent its requests. */
  readonly endpoint: string;
  /** What the names of the run began with. */
  readonly prefix: string;
  readonly region: string;
}

/** Seconds for a state to be reached, and for a read to show what was written. */
const stateSeconds = 60;
const readSeconds = 2;

/**
 * A finding as a test: what its case needs, in order, with names of its own, the rule, and what is removed at the end. Pure.
 * @throws CannotBeEmitted
 */
export function emittedTestOf(from: EmittedFinding): EmittedTest {
  const { finding, level, title, source, endpoint, prefix, region } = from;
  refuseSignatures(finding);
  const templates = new Templates(finding, prefix);
  const scene = new Scene(from, templates);
  return {
    rule: finding.rule,
    level,
    title,
    message: finding.message,
    source: { title: source.title, url: source.url, quote: source.quote },
    endpoint: endpoint.replace(/\/$/, ''),
    region,
    prefixLength: prefix.length,
    names: templates.names,
    statements: [...scene.freeNames(), ...scene.acts(), scene.assertion()],
  };
}

/** A report keeps no signatures, and the test makes none that a service could verify. */
function refuseSignatures({ input }: Finding): void {
  if (at(input, '/unusual') === 'signature')
    throw new CannotBeEmitted('its case is about the signature of a request, and the test signs none');
}

class Scene {
  constructor(
    private readonly from: EmittedFinding,
    private readonly templates: Templates,
  ) {}

  /** What has the exact name that the case is about must not be touched. */
  freeNames(): Statement[] {
    const fixed = this.from.finding.names.filter(({ origin }) => origin === 'fixed');
    return fixed.flatMap(({ kind, text }, index): Statement[] => {
      const { operation } = resources[kind].listing;
      const { gone } = resources[kind].removal;
      const step = this.from.finding.steps.length + index;
      const request = this.#usual(operation, { [kind === 'cluster' ? 'ClusterName' : 'SnapshotName']: text });
      return [
        { kind: 'send', step, words: `Is the name ${JSON.stringify(text)} free?`, request },
        {
          kind: 'require',
          that: { kind: 'fault', step, oneOf: [gone] },
          step,
          words: `${gone}: the test is about this very name`,
        },
      ];
    });
  }

  acts(): Statement[] {
    return playbackOf(this.from.finding).flatMap((act): Statement[] => {
      if (act.kind === 'at-once')
        return [
          ...act.steps.flatMap((step) => this.#removals(step)),
          { kind: 'together', sends: act.steps.map((step) => this.#send(step)) },
        ];
      const { step } = act;
      const isBlamed = step === this.from.finding.blamed;
      const until = isBlamed
        ? this.#lateRule()
        : act.kind === 'wait'
          ? this.#recordedAnswer(step)
          : undefined;
      const send: Statement =
        until === undefined
          ? { kind: 'send', ...this.#send(step) }
          : {
              kind: 'wait',
              ...this.#send(step),
              until,
              seconds: this.#step(step).role === 'setup' ? stateSeconds : readSeconds,
            };
      return [
        ...this.#removals(step),
        send,
        ...(isBlamed ? [] : this.#requirement(step)),
        ...this.#captures(step),
      ];
    });
  }

  assertion(): Statement {
    const { expected, blamed } = this.from.finding;
    return { kind: 'assert', that: this.#rule(), step: blamed, words: this.templates.of(describe(expected)) };
  }

  #rule(): Condition {
    const { expected, blamed } = this.from.finding;
    const asRecorded = conditionOf(expected, blamed);
    const rule = this.#asAnswered() ?? asRecorded;
    return this.templates.ofValue(JSON.parse(JSON.stringify(rule)));
  }

  /** Where an earlier answer gave the value that is expected, a target that was repaired may give another. */
  #asAnswered(): Condition | undefined {
    const { finding } = this.from;
    const { expected, blamed: step } = finding;
    const source = expectedSource(finding);
    if (source === undefined || expected.kind !== 'equals' || expected.pointer.includes('*'))
      return undefined;
    const { outcome } = this.#step(source.step);
    const answered = outcome.kind === 'accepted' ? at(outcome.body, source.pointer) : undefined;
    if (typeof answered !== typeof expected.value) return undefined;
    const same = { otherStep: source.step, otherPointer: source.pointer, isKey: false } as const;
    return {
      kind: 'all',
      of: [
        { kind: 'accepted', step },
        { kind: 'same', step, pointer: expected.pointer, ...same },
      ],
    };
  }

  /** A read may show a little later what was written. */
  #lateRule(): Condition | undefined {
    return isRead(this.#step(this.from.finding.blamed)) ? this.#rule() : undefined;
  }

  /** As the step was answered in the run, as far as what follows rests on it. */
  #recordedAnswer(step: number): Condition {
    const { operation, outcome } = this.#step(step);
    switch (outcome.kind) {
      case 'refused': {
        const name = outcome.type?.name;
        const isRefused: Condition = { kind: 'status', step, min: 300, max: 599 };
        return name === undefined ? isRefused : { kind: 'fault', step, oneOf: [name] };
      }
      case 'accepted': {
        const isAccepted: Condition = { kind: 'accepted', step };
        // What a change answers may be in any state: reads that follow wait for it.
        if (!isRead(this.#step(step))) return isAccepted;
        const states = shownIn(operation, outcome.body).flatMap(({ pointer, value }): Condition[] =>
          at(value, '/Status') === 'available'
            ? [
                {
                  kind: 'each',
                  step,
                  pointer: `${pointer}/Status`,
                  test: { kind: 'one-of', values: ['available'], ignoringCase: false },
                },
              ]
            : [],
        );
        return { kind: 'all', of: [isAccepted, ...states] };
      }
      case 'garbled':
      case 'lost':
        return { kind: 'answered', step };
    }
  }

  #requirement(step: number): Statement[] {
    const { role, expected, operation } = this.#step(step);
    if (role !== 'setup') return [];
    const words = expected === undefined ? 'as in the run' : describe(expected);
    return [
      {
        kind: 'require',
        that: this.#recordedAnswer(step),
        step,
        words: `${operation ?? 'a request'}: ${words}`,
      },
    ];
  }

  /** Each creation is removed at the end, also one that should have been refused. */
  #removals(step: number): Statement[] {
    const { operation, request } = this.#step(step);
    const input = bodyOfRequest(request);
    const meant = operation ?? 'CreateSnapshot';
    const { creates } = effectsOfRequest(meant, isObject(input) ? input : this.#namesIn(step));
    return creates.flatMap(({ kind, name }): Statement[] => {
      const { removal } = resources[kind];
      const member = removal.name.slice(1);
      if (name === undefined) return [];
      return [
        {
          kind: 'remove',
          request: this.#usual(removal.operation, { [member]: this.templates.ofValue(name) }),
        },
      ];
    });
  }

  /** What a request that is no JSON may create, as far as it has names. */
  #namesIn(step: number): { readonly [member: string]: Json } {
    const text = Buffer.from(this.#step(step).request.body).toString('latin1');
    const name = this.from.finding.names.find((each) => each.kind === 'snapshot' && text.includes(each.text));
    return name === undefined ? {} : { SnapshotName: name.text };
  }

  #captures(step: number): Statement[] {
    const those = this.from.finding.captures.filter(({ from }) => from.step === step);
    const byName = new Map(those.map(({ from }) => [this.templates.captureName(from), from]));
    return [...byName].map(([name, { pointer }]) => ({ kind: 'capture', name, step, pointer }));
  }

  #send(step: number): Send {
    const recorded = this.#step(step);
    const { method, path, headers } = recorded.request;
    return {
      step,
      words: recorded.operation ?? 'A request of no operation',
      request: {
        method,
        path: this.templates.of(`/${path.slice(basePathOf(this.from.endpoint).length)}`),
        headers: Object.fromEntries(
          Object.entries(headers)
            .filter(([name]) => !ofOneSending.has(name))
            .map(([name, value]) => [name, this.templates.of(value)]),
        ),
        signed: headers['authorization'] !== undefined,
        ...this.templates.ofBody(step),
      },
    };
  }

  #usual(operation: Operation, input: { readonly [member: string]: Json }): EmittedRequest {
    return {
      method: 'POST',
      path: '/',
      headers: {
        'content-type': service.contentType,
        'x-amz-target': targetHeader(operation),
      },
      signed: true,
      body: JSON.stringify(input),
      encoding: 'utf8',
    };
  }

  #step(step: number): FindingStep {
    const found = this.from.finding.steps[step];
    if (found === undefined) throw new RangeError(`The finding has no step ${step}.`);
    return found;
  }
}

/** Headers that each sending makes itself. */
const ofOneSending = new Set([
  'accept',
  'accept-encoding',
  'authorization',
  'connection',
  'content-length',
  'host',
  'user-agent',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
]);

function isRead({ operation }: FindingStep): boolean {
  return operation !== undefined && effects[operation].access === 'read';
}
