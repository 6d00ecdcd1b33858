import { isList, isObject, type Json } from '../../spec/json.js';
import { escapeToken } from '../../spec/pointer.js';

/** A line of laid-out JSON, and the place that begins on it. */
export interface JsonLine {
  readonly text: string;
  /** RFC 6901; undefined for a line that only closes a list or an object. */
  readonly pointer: string | undefined;
}

/** JSON in lines, two cells a level, each with the place that it shows. */
export function jsonLines(value: Json, pointer = '', label = '', depth = 0): JsonLine[] {
  const margin = '  '.repeat(depth);
  const whole = (text: string): JsonLine[] => [{ text: margin + label + text, pointer }];
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  const inner = isList(value)
    ? value.map((item, index) => ({ item, token: String(index), label: '' }))
    : isObject(value)
      ? Object.entries(value).map(([member, item]) => ({
          item,
          token: escapeToken(member),
          label: `${JSON.stringify(member)}: `,
        }))
      : undefined;
  if (inner === undefined) return whole(JSON.stringify(value));
  if (inner.length === 0) return whole(open + close);
  const items = inner.flatMap((each, index) => {
    const lines = jsonLines(each.item, `${pointer}/${each.token}`, each.label, depth + 1);
    const isLast = index === inner.length - 1;
    return lines.map((line, at) =>
      at === lines.length - 1 && !isLast ? { ...line, text: `${line.text},` } : line,
    );
  });
  return [...whole(open), ...items, { text: margin + close, pointer: undefined }];
}
