import type { Source } from '../../spec/types.js';
import type { Requirement } from '../../properties/requirement.js';
import { paintOf, type Colours } from '../report/colours.js';
import { count, tierInWords } from '../report/words.js';
import { indent, wrap } from '../report/wrap.js';

type Formatter = (requirements: readonly Requirement[], columns: number, colours: Colours) => string;
export type Format = 'table' | 'json' | 'markdown';

/** The ways the catalogue can be written. */
export const formats: Readonly<Record<Format, Formatter>> = { table, json, markdown };

/** Level and id, then title and source below: three short lines fit any terminal where a row would not. */
function table(requirements: readonly Requirement[], columns: number, colours: Colours): string {
  const margin = 7;
  const entries = requirements.flatMap(({ id, level, title, source }) => [
    `${paintOf(level, colours)(level.padEnd(margin - 1))} ${colours.strong(id)}`,
    ...indent(wrap(title, columns - margin), margin),
    ...indent(
      wrap(`${tierInWords(source.tier)}${inferredMark(source)}: ${source.url}`, columns - margin),
      margin,
    ).map(colours.quiet),
  ]);
  return [...entries, '', count(requirements.length, 'rule'), ''].join('\n');
}

function json(requirements: readonly Requirement[]): string {
  const entries = requirements.map(({ id, level, title, why, source, support }) => ({
    id,
    level,
    title,
    why,
    source,
    support,
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function markdown(requirements: readonly Requirement[]): string {
  const rows = requirements.map(
    ({ id, level, title, source }) =>
      `| ${level} | \`${id}\` | ${cell(title)} | [${cell(source.title)}](${source.url})${inferredMark(source)} |`,
  );
  return ['| Level | Id | Rule | Source |', '|---|---|---|---|', ...rows, ''].join('\n');
}

/** That the quoted sentence does not state the rule itself. */
function inferredMark({ inferred }: Source): string {
  return inferred === undefined ? '' : `, inferred (${inferred.kind})`;
}

/** Text of one line in which Markdown finds nothing to format but code. */
function cell(text: string): string {
  const isCode = (index: number): boolean => index % 2 === 1;
  return text
    .replace(/\s+/g, ' ')
    .split('`')
    .map((part, index) => part.replace(isCode(index) ? /\|/g : /[\\|[\]<]/g, '\\$&'))
    .join('`');
}
