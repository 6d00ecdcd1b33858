import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isObject, type Json } from '../../spec/json.js';
import { readData } from '../../spec/read-data.js';
import type { Report, RequirementResult } from '../engine/events.js';
import type { Finding, FindingStep } from '../findings/finding.js';
import { UsageError } from '../usage-error.js';
import { decode } from '../wire/decode.js';
import type { Outcome, WireAnswer } from '../wire/exchange.js';
import type { BodyText } from './body-text.js';

/** The format of reports that this version writes and reads. */
const formatVersion = 2;

/** There is no report in the file. */
export class ReportIsMissing extends UsageError {
  constructor(file: string) {
    super(`There is no report ${file}. Run first, or name one with --report FILE.`);
    this.name = 'ReportIsMissing';
  }
}

/** The file ends before the report does. */
export class ReportIsCut extends UsageError {
  constructor(file: string) {
    super(`The report ${file} ends in the middle. Run again to write a whole one.`);
    this.name = 'ReportIsCut';
  }
}

/** The file holds something else. */
export class FileIsNoReport extends UsageError {
  constructor(file: string, why: string) {
    super(`${file} is no report: ${why}. Give a file that --reporter json=FILE wrote.`);
    this.name = 'FileIsNoReport';
  }
}

/** The report is of another edition of the format. */
export class ReportIsOfOtherFormat extends UsageError {
  constructor(file: string, found: number) {
    super(
      found < formatVersion
        ? `The report ${file} has the older format ${found}; this version reads ${formatVersion}. Run again to write a new one.`
        : `The report ${file} has the newer format ${found}; this version reads ${formatVersion}. Install the version that wrote it.`,
    );
    this.name = 'ReportIsOfOtherFormat';
  }
}

/** A step as a report has it. */
interface StepDocument extends Omit<
  FindingStep,
  'operation' | 'request' | 'answer' | 'outcome' | 'noise' | 'expected'
> {
  readonly operation: FindingStep['operation'] | null;
  readonly request: Omit<FindingStep['request'], 'body'> & BodyText;
  readonly answer: (Omit<WireAnswer, 'body'> & BodyText) | null;
  readonly loss?: { readonly kind: Extract<Outcome, { kind: 'lost' }>['loss']; readonly detail: string };
  readonly noise?: string;
  readonly expected?: NonNullable<FindingStep['expected']>;
}

type FindingDocument = Omit<Finding, 'rule' | 'seed' | 'steps'> & { readonly steps: readonly StepDocument[] };

type ResultDocument = Omit<RequirementResult, 'findings'> & {
  readonly findings?: readonly FindingDocument[];
};

type Options = Report['options'];

/** `null` where an option of the run is not set. */
type OptionsDocument = {
  readonly [Name in keyof Options]: undefined extends Options[Name]
    ? Exclude<Options[Name], undefined> | null
    : Options[Name];
};

type ReportDocument = Omit<Report, 'options' | 'requirements'> & {
  readonly options: OptionsDocument;
  readonly requirements: readonly ResultDocument[];
};

/**
 * Reads a report that the json reporter wrote. What the headers held of credentials is gone; all else is as it was.
 * @throws ReportIsMissing, ReportIsCut, FileIsNoReport, ReportIsOfOtherFormat
 */
export async function readReport(file: string): Promise<Report> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) throw new ReportIsMissing(file);
    throw new FileIsNoReport(file, 'it cannot be read');
  });
  const value = parsed(file, text);
  const format = isObject(value) ? value['formatVersion'] : undefined;
  if (typeof format !== 'number') throw new FileIsNoReport(file, 'it has no formatVersion');
  if (format !== formatVersion) throw new ReportIsOfOtherFormat(file, format);
  const validate = new Ajv2020({ strict: true, strictRequired: false }).compile<ReportDocument>(
    readData('report.schema.json'),
  );
  if (validate(value)) return reportFrom(value);
  const [first] = validate.errors ?? [];
  throw new FileIsNoReport(file, `${first?.instancePath ?? ''} ${first?.message ?? 'it is wrong'}`.trim());
}

function parsed(file: string, text: string): Json {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    // A report begins with this; JSON that begins so and can't be read has lost its end.
    if (text.trimStart().startsWith('{')) throw new ReportIsCut(file);
    throw new FileIsNoReport(file, 'it is not JSON');
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function reportFrom({ options, requirements, ...rest }: ReportDocument): Report {
  const read = { ...rest, options: optionsFrom(options) };
  const results = requirements.map(({ findings, ...result }) => ({
    ...result,
    ...(findings && {
      findings: findings.map((finding) => ({
        ...finding,
        rule: result.id,
        seed: options.seed,
        steps: finding.steps.map(stepFrom),
      })),
    }),
  }));
  return { ...read, requirements: results };
}

function optionsFrom(options: OptionsDocument): Options {
  return {
    ...options,
    maxRequests: options.maxRequests ?? undefined,
    maxTime: options.maxTime ?? undefined,
    maxClusters: options.maxClusters ?? undefined,
    maxSnapshots: options.maxSnapshots ?? undefined,
    nodeType: options.nodeType ?? undefined,
    subnetGroup: options.subnetGroup ?? undefined,
    acl: options.acl ?? undefined,
    rate: options.rate ?? undefined,
  };
}

function stepFrom({ operation, request, answer, loss, noise, expected, ...rest }: StepDocument): FindingStep {
  const read = answer === null ? undefined : { ...answer, body: bytesOf(answer) };
  return {
    ...rest,
    operation: operation ?? undefined,
    request: { method: request.method, path: request.path, headers: request.headers, body: bytesOf(request) },
    answer: read && { status: read.status, headers: read.headers, body: read.body },
    outcome: read === undefined ? lost(loss) : decode(read),
    noise,
    expected,
  };
}

function lost(loss: StepDocument['loss']): Outcome {
  return { kind: 'lost', loss: loss?.kind ?? 'reset', detail: loss?.detail ?? '' };
}

function bytesOf({ body, bodyEncoding }: BodyText): Uint8Array {
  return Buffer.from(body, bodyEncoding === 'base64' ? 'base64' : 'utf8');
}
