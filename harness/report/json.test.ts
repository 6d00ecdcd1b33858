import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Report } from '../engine/events.js';
import { json } from './json.js';
import { bytes, events, step, finding, Kept, report, result } from './testing/hand-made.js';

const schema: object = JSON.parse(
  readFileSync(new URL('../../spec/report.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

function written(of: Report = report): string {
  const destination = new Kept();
  const reporter = json(destination);
  for (const event of events(of)) reporter.onEvent(event);
  return destination.text;
}

function errorsOf(document: unknown): unknown {
  return validate(document) ? [] : validate.errors;
}

/** Every document that lacks one member, at whatever depth, with the member's place. */
function* withoutOne(value: unknown, place = ''): Generator<[string, unknown]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const [where, smaller] of withoutOne(item, `${place}/${index}`))
        yield [where, value.with(index, smaller)];
  } else if (typeof value === 'object' && value !== null) {
    for (const [member, item] of Object.entries(value)) {
      const { [member]: _, ...rest } = { ...value } as Record<string, unknown>;
      yield [`${place}/${member}`, rest];
      for (const [where, smaller] of withoutOne(item, `${place}/${member}`))
        yield [where, { ...value, [member]: smaller }];
    }
  }
}

/** Members a report may lack: those that are not there in every report, and what is the target's own. */
const optional = /\/(cluster|expected|faults|statuses|value)$|\/headers\/|\/input\//;

describe('json', () => {
  it('writes what its schema describes', () => {
    expect(errorsOf(JSON.parse(written()))).toEqual([]);
  });

  it('takes a target that was started', () => {
    const target = { ...report.target, kind: 'command', startedBy: ['--command', 'serve {port}'] };
    expect(errorsOf(JSON.parse(written({ ...report, target })))).toEqual([]);
  });

  it.each([
    ['copy-snapshot.faults.missing-source', true],
    ['faults.missing-cluster', true],
    ['copysnapshot.faults.missing-source', false],
    ['copy-snapshot.faults', false],
    ['a.b.c.d', false],
  ])('takes an id of any operation: %s %s', (id, isRight) => {
    expect(validate(JSON.parse(written({ ...report, requirements: [result(id)] })))).toBe(isRight);
  });

  it('has a schema that misses any member', () => {
    const accepted = [...withoutOne(JSON.parse(written()))]
      .filter(([place, smaller]) => !optional.test(place) && validate(smaller))
      .map(([place]) => place);
    expect(accepted).toEqual([]);
  });

  it.each([
    { kind: 'refused', status: 400, type: undefined, message: undefined, body: undefined },
    { kind: 'garbled', status: 200, reason: 'not JSON' },
    { kind: 'lost', loss: 'reset', detail: 'ECONNRESET' },
  ] as const)('has a place for an outcome that is $kind', (outcome) => {
    const answer = outcome.kind === 'lost' ? undefined : step.answer;
    const failed = result('wire.a', {
      status: 'failed',
      findings: [{ ...finding, steps: [{ ...step, operation: undefined, outcome, answer }] }],
    });
    expect(errorsOf(JSON.parse(written({ ...report, requirements: [failed] })))).toEqual([]);
  });

  it('is the same text for the same report, whatever order its parts came in', () => {
    const headers = Object.fromEntries(Object.entries(step.request.headers).toReversed());
    const turned = { ...step, request: { ...step.request, headers } };
    const one = result('wire.a', { status: 'failed', findings: [{ ...finding, steps: [step] }] });
    const other = result('wire.a', { status: 'failed', findings: [{ ...finding, steps: [turned] }] });
    const rest = report.requirements;
    expect(written({ ...report, requirements: [other, ...rest.toReversed()] })).toBe(
      written({ ...report, requirements: [...rest, one] }),
    );
  });

  it('carries no credentials, even where they reach it', () => {
    const leaky = {
      ...step,
      request: {
        ...step.request,
        headers: { authorization: 'AWS4 Signature=hush', 'x-amz-security-token': 'hush' },
      },
    };
    const failed = result('wire.a', { status: 'failed', findings: [{ ...finding, steps: [leaky] }] });
    expect(written({ ...report, requirements: [failed] })).not.toContain('hush');
  });

  it('gives bodies back byte for byte', () => {
    const binary = Uint8Array.of(0, 0xff, 0xfe);
    const marked = bytes('\ufeff{}');
    const failed = result('wire.a', {
      status: 'failed',
      findings: [
        {
          ...finding,
          steps: [
            {
              ...step,
              request: { ...step.request, body: binary },
              answer: { status: 200, headers: {}, body: marked },
            },
          ],
        },
      ],
    });
    const document = JSON.parse(written({ ...report, requirements: [failed] }));
    const [{ request, answer: response }] = document.requirements[0].findings[0].steps;
    expect(request.bodyEncoding).toBe('base64');
    expect(Uint8Array.from(Buffer.from(request.body, 'base64'))).toEqual(binary);
    expect(response.bodyEncoding).toBe('utf-8');
    expect(new TextEncoder().encode(response.body)).toEqual(marked);
  });

  it('steers no terminal and means the same', () => {
    const evil = 'a\u001b[2J\u009b\u202e\u2028\u{e0041}\u007f';
    const text = written({ ...report, reason: evil });
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(text).reason).toBe(evil);
  });
});
