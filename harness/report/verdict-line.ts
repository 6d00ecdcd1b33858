import { brokenRules, failsAt, type Outline } from './outline.js';
import { count } from './words.js';

/** The verdict in one sentence, in which texts of what was judged may stand. */
export function verdictLine(outline: Outline): string {
  const { verdict, subject, reason } = outline;
  const failing = brokenRules(outline).filter(({ level }) => failsAt(level, outline.strict));
  switch (verdict) {
    case 'conformant':
      return `CONFORMANT: ${subject} keeps the rules that were judged.`;
    case 'nonconformant':
      return `NONCONFORMANT: ${subject}${reason === undefined ? ` breaks ${count(failing.length, 'rule')}.` : `: ${reason}`}`;
    case 'inconclusive':
    case 'unsupported':
      return `${verdict.toUpperCase()}: ${reason ?? 'nothing was judged.'}`;
  }
}

/** How many rules hold, are broken, and were not judged. */
export function tallyLine({ rules }: Pick<Outline, 'rules'>): string {
  const of = (standing: Outline['rules'][number]['standing']): number =>
    rules.filter((rule) => rule.standing === standing).length;
  return `${of('held')} of ${count(rules.length, 'rule')} hold, ${of('broken')} broken, ${of('not-judged')} not judged`;
}
