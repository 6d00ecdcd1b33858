import type { TestResult } from './toolchain.js';

/** What speaks for an emitted test: that it fails where the rule is broken, and passes where it holds. */
export interface BothResults {
  /** On the target of the finding. */
  readonly target: TestResult | undefined;
  /** On the embedded MemoryDB. */
  readonly embedded: TestResult | undefined;
}

/** Why a test does not show its finding; undefined where it does: red on the target, for the rule, and green on the embedded one. */
export function whyNotVerified(rule: string, { target, embedded }: BothResults): string | undefined {
  if (target === undefined || embedded === undefined) return 'it could not be compiled or loaded';
  if (target.kind === 'passed') return 'it passes on the target, where the rule was broken';
  if (!target.text.includes(`${rule} is broken`))
    return `it fails on the target for another reason: ${beginning(target.text)}`;
  if (embedded.kind === 'failed') return `it fails on the embedded MemoryDB: ${beginning(embedded.text)}`;
  return undefined;
}

function beginning(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
