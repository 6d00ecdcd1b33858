import { sanitise } from './sanitise.js';

const longestCell = 160;

/** Foreign text where nothing of it is read as markdown or HTML: no link, no picture, no mention. */
export function markdownText(value: string, longest = longestCell): string {
  return sanitise(value, longest).replace(/[\\`*_[\]<>()#|~&@:]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A table; its cells are escaped here. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map((cells) => line(cells.map((cell) => markdownText(cell)))),
  ].join('\n');
}
