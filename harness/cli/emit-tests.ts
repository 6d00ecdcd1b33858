import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotBeEmitted } from '../emit/cannot-be-emitted.js';
import { emittedTestOf } from '../emit/emitted-test-of.js';
import { languages, type Framework } from '../emit/languages.js';
import { slugOf } from '../emit/slug.js';
import { ToolchainIsMissing } from '../emit/toolchain.js';
import { whyNotVerified, type BothResults } from '../emit/verify.js';
import type { Report, RequirementResult } from '../engine/events.js';
import type { Finding } from '../findings/finding.js';
import type { Context } from './context.js';

/** A finding that is written as a test, or why it is not. */
export type Emitted = { readonly rule: string; readonly file: string } & (
  | { readonly kind: 'verified' | 'unverified'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string }
);

export interface EmitOptions {
  readonly framework: Framework;
  /** Where the tests have to be red. */
  readonly endpoint: string;
  /** Whether tests that could not be run are given, too. */
  readonly unverified: boolean;
}

/** A finding to be written. */
export interface ToEmit {
  readonly result: RequirementResult;
  readonly finding: Finding;
}

/**
 * Writes findings as tests of a framework, and runs all of them twice: on the target, where they have to fail, and on the
 * embedded MemoryDB, where they have to pass.
 */
export async function emitTests(
  report: Report,
  findings: readonly ToEmit[],
  options: EmitOptions,
  context: Context,
): Promise<Emitted[]> {
  const drafts = findings.map((each) => draftOf(report, each, options));
  const texts = drafts.filter((draft) => draft.kind === 'draft');
  const checked = await bothResults(texts, options, context);
  return drafts.map((draft): Emitted => {
    const { rule, file } = draft;
    if (draft.kind === 'refused') return draft;
    if (typeof checked === 'string')
      return options.unverified
        ? { kind: 'unverified', rule, file, text: withRemark(draft.text, checked, options.framework) }
        : { kind: 'refused', rule, file, why: `it could not be run: ${checked}` };
    const why = whyNotVerified(rule, checked(draft.slug));
    if (why === undefined) return { kind: 'verified', rule, file, text: draft.text };
    return options.unverified
      ? { kind: 'unverified', rule, file, text: withRemark(draft.text, why, options.framework) }
      : { kind: 'refused', rule, file, why };
  });
}

type Draft = { readonly rule: string; readonly file: string } & (
  | { readonly kind: 'draft'; readonly slug: string; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string }
);

function draftOf(
  { target, prefix }: Report,
  { result, finding }: ToEmit,
  { framework, endpoint }: EmitOptions,
): Draft {
  const { id: rule, level, title, source, findings = [] } = result;
  const slug = slugOf(rule, findings.indexOf(finding) + 1);
  const language = languages[framework];
  const file = language.fileName(slug);
  try {
    // The recorded paths begin with the path of the endpoint of the run.
    const test = emittedTestOf({
      finding,
      level,
      title,
      source,
      endpoint: target.endpoint,
      prefix,
      region: target.region,
    });
    return {
      kind: 'draft',
      rule,
      file,
      slug,
      text: language.emit({ ...test, endpoint: endpoint.replace(/\/$/, '') }, slug),
    };
  } catch (error) {
    if (!(error instanceof CannotBeEmitted)) throw error;
    return { kind: 'refused', rule, file, why: error.why };
  }
}

/** How each test did on both sides; a sentence where none could be run. */
async function bothResults(
  drafts: readonly Extract<Draft, { kind: 'draft' }>[],
  { framework, endpoint }: EmitOptions,
  { shell, dependencies }: Context,
): Promise<((slug: string) => BothResults) | string> {
  if (drafts.length === 0) return () => ({ target: undefined, embedded: undefined });
  const parent = '.memorydb-conformance';
  await mkdir(parent, { recursive: true });
  // Within the working directory: a test finds there what it imports.
  const folder = await mkdtemp(join(process.cwd(), parent, 'emitted-'));
  const reference = await dependencies.serve({
    host: undefined,
    port: undefined,
    region: 'us-east-1',
    verifySignatures: undefined,
  });
  try {
    for (const { file, text } of drafts) await writeFile(join(folder, file), text);
    const slugs = drafts.map(({ slug }) => slug);
    const run = { folder, slugs, env: shell.env };
    const target = await dependencies.runTests(framework, { ...run, endpoint });
    const embedded = await dependencies.runTests(framework, { ...run, endpoint: reference.endpoint });
    return (slug) => ({ target: target.get(slug), embedded: embedded.get(slug) });
  } catch (error) {
    if (error instanceof ToolchainIsMissing) return error.message.replace(/\.$/, '');
    throw error;
  } finally {
    await reference.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function withRemark(text: string, why: string, framework: Framework): string {
  const mark = framework === 'pytest' ? '#' : '//';
  return `${mark} Not verified: ${why.replaceAll(/[^ -~]/g, '?')}.\n${text}`;
}
