import { Ajv2020 } from 'ajv/dist/2020.js';
import type { HostileTarget } from '../../../fixtures/hostile/hostile-target.js';
import { readData } from '../../../spec/read-data.js';
import { faultsOfText } from '../plain-text.js';

/** How a run of the program ended, and what it wrote. */
export interface Ended {
  readonly end:
    | { readonly kind: 'exited'; readonly code: number }
    | { readonly kind: 'killed'; readonly signal: string }
    | { readonly kind: 'too late' };
  readonly out: string;
  readonly err: string;
  /** The JSON report; undefined where there is none. */
  readonly report: string | undefined;
  readonly seconds: number;
}

/** The secret key that the program is given. */
export const secret = 'hush-hush';

const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(readData('report.schema.json'));

/** The verdict that a run printed; undefined where it printed none. */
export function verdictIn(out: string): string | undefined {
  return /^(CONFORMANT|NONCONFORMANT|INCONCLUSIVE|UNSUPPORTED)/m.exec(out)?.[0];
}

/** What is wrong with a run against a hostile target; nothing where the program survived it. Pure. */
export function faultsOfRun(
  { allowedExitCodes }: Pick<HostileTarget, 'allowedExitCodes'>,
  { end, out, err, report, seconds }: Ended,
): string[] {
  if (end.kind === 'too late') return [`had not ended after ${seconds} s`];
  if (end.kind === 'killed')
    return [`was ended by ${end.signal}, as when its heap is too small: ${excerpt(err)}`];
  const codes: readonly number[] = allowedExitCodes;
  return [
    ...(codes.includes(end.code) ? [] : [`ended with ${end.code}, not ${codes.join(' or ')}`]),
    ...(err === '' ? [] : [`wrote to standard error: ${excerpt(err)}`]),
    ...(verdictIn(out) === undefined ? ['printed no verdict'] : []),
    ...(out.includes(secret) ? ['printed the secret key'] : []),
    ...faultsOfText(out),
    ...faultsOfReport(report),
  ];
}

function faultsOfReport(report: string | undefined): string[] {
  if (report === undefined) return ['wrote no report'];
  if (report.includes(secret)) return ['wrote the secret key into the report'];
  let document: unknown;
  try {
    document = JSON.parse(report);
  } catch {
    return ['wrote a report that is not JSON'];
  }
  return validate(document)
    ? []
    : [`wrote a report that does not keep its schema: ${JSON.stringify(validate.errors?.[0])}`];
}

function excerpt(text: string): string {
  return JSON.stringify(text.slice(0, 300));
}
