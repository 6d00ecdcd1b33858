import type { ErrorType } from './exchange.js';
import { errorName } from './error-name.js';

/** Where an error in XML is looked for: what is longer is no error's. */
const longest = 64 * 1024;

/** An error as AWS's XML protocols write it: `<Code>` and `<Message>`. Undefined where no `<Code>` is. */
export function readXmlError(
  body: Uint8Array,
): { readonly type: ErrorType; readonly message: string | undefined } | undefined {
  const text = Buffer.from(body.subarray(0, longest)).toString();
  const raw = elementIn(text, 'Code');
  const name = errorName(raw ?? '');
  if (raw === undefined || name === '') return undefined;
  return { type: { name, raw, place: 'XML' }, message: elementIn(text, 'Message') };
}

function elementIn(text: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
}
