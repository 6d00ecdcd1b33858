import { markdownText as text, table } from '../markdown-text.js';
import { brokenRules, exampleOf, type Outline, type OutlinedComparison } from '../outline.js';
import { outlined } from '../reporter-factory.js';
import { tallyLine, verdictLine } from '../verdict-line.js';
import { count } from '../words.js';

/** For the summary of a job, or a comment on a pull request: the verdict, what is behind it, each broken rule. */
export default outlined((outline) => bounded(partsOf(outline)));

/** A summary of a job at GitHub may have 1 MiB; room is left for what others write into it. */
const longest = 900_000;

function bounded(parts: readonly string[]): string {
  const kept: string[] = [];
  let size = 0;
  for (const part of parts) {
    size += Buffer.byteLength(part) + 2;
    if (size > longest)
      return `${[...kept, 'The rest is too long for a summary; the json reporter has it.'].join('\n\n')}\n`;
    kept.push(part);
  }
  return `${kept.join('\n\n')}\n`;
}

function partsOf(outline: Outline): string[] {
  const { facts, news, comparison, tool } = outline;
  return [
    `**${text(verdictLine(outline))}**`,
    [tallyLine(outline), ...facts, `${tool.name} ${tool.version}`].map((fact) => text(fact)).join(' · '),
    ...causes(outline),
    ...(comparison === undefined ? [] : [changes(comparison)]),
    ...broken(outline),
    ...notJudged(outline),
    ...(news.length === 0 ? [] : [news.map((line) => `- ${text(line)}`).join('\n')]),
  ];
}

function causes(outline: Outline): string[] {
  if (outline.causes.length === 0) return [];
  const rows = outline.causes.map((cause, index) => {
    const example = exampleOf(outline, cause);
    return [
      String(index + 1),
      cause.title,
      cause.level,
      count(cause.rules.length, 'rule'),
      example === undefined
        ? ''
        : `${example.message} Expected ${example.expected}, actual ${example.actual}.`,
    ];
  });
  return ['### Causes', table(['', 'cause', 'level', 'breaks', 'for example'], rows)];
}

/** Rows of one table, so that a cut falls between tables. */
const rowsOfATable = 50;

function broken(outline: Outline): string[] {
  const rows = brokenRules(outline).flatMap(({ id, level, breaches }) =>
    breaches.map(({ message, expected, actual, example }) => [
      id,
      level,
      message,
      expected,
      actual,
      example ?? '',
    ]),
  );
  if (rows.length === 0) return [];
  const head = ['rule', 'level', 'what is wrong', 'expected', 'actual', 'example'];
  return ['### Broken rules', ...chunked(rows).map((some) => table(head, some))];
}

function notJudged({ rules }: Outline): string[] {
  const rows = rules.flatMap(({ id, standing, reason = '' }) =>
    standing === 'not-judged' ? [[id, reason]] : [],
  );
  return rows.length === 0
    ? []
    : ['### Not judged', ...chunked(rows).map((some) => table(['rule', 'why'], some))];
}

function changes({ from, to, changes, regressions }: OutlinedComparison): string {
  const head = `${text(from)} → ${text(to)}: ${count(changes.length, 'change')}, ${count(regressions.length, 'rule')} newly broken`;
  if (changes.length === 0) return head;
  const rows = changes.map(({ of, place, from, to, example }) => [of, place, from, to, example ?? '']);
  return `${head}\n\n${table(['of', 'place', 'from', 'to', 'example'], rows)}`;
}

function chunked(rows: readonly (readonly string[])[]): (readonly (readonly string[])[])[] {
  return Array.from({ length: Math.ceil(rows.length / rowsOfATable) }, (_, index) =>
    rows.slice(index * rowsOfATable, (index + 1) * rowsOfATable),
  );
}
