import { at, type Json, type JsonObject } from '../../spec/json.js';
import type { Expected } from '../findings/expected.js';
import type { Finding } from '../findings/finding.js';
import { withPrefix } from '../findings/names.js';
import { withEscapedPrefix, type Prefixes } from '../findings/prefixes.js';
import { bodyOfRequest } from '../findings/request-body.js';

/** The expectation of the blamed step, about the names of the repetition. */
export function renamedExpected(expected: Expected, { from, to }: Prefixes): Expected {
  const renamed: Expected = JSON.parse(withPrefix(JSON.stringify(expected), from, to));
  return renamed;
}

/**
 * The body of a step with the names of the repetition, byte for byte as it was but for these and for captured values.
 *
 * @param answered the answer of the repetition to an earlier step, where it was accepted
 */
export function renamedBody(
  { steps, captures }: Finding,
  step: number,
  prefixes: Prefixes,
  answered: (step: number) => JsonObject | undefined,
): Uint8Array {
  const request = steps[step]?.request;
  if (request === undefined) return new Uint8Array();
  const recorded = bodyOfRequest(request);
  // Each character is one byte: what is no UTF-8 stays as it was.
  const text = Buffer.from(request.body).toString('latin1');
  const replaced = captures
    .filter(({ to }) => to.step === step)
    .reduce(
      (body, { from, to }) => {
        const value = at(answered(from.step), from.pointer);
        const old = at(recorded, to.pointer);
        if (value === undefined || old === undefined) return body;
        const renamed = withPrefix(asWritten(old), prefixes.from, prefixes.to);
        return body.replaceAll(renamed, () => asWritten(value));
      },
      withEscapedPrefix(text, prefixes),
    );
  return Buffer.from(replaced, 'latin1');
}

/** JSON whose characters are bytes of UTF-8. */
function asWritten(value: Json): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('latin1');
}
