import { at, isObject, type Json } from '../../spec/json.js';
import { jsonLines, type JsonLine } from './json-lines.js';
import { sanitise } from './sanitise.js';
import { clipped } from './width.js';

/** Lines that are shown before and behind the marked one. */
const near = 2;

/** A body that would have more lines than this is shown around the place only. */
const maxWhole = 8;

/** A line as it is shown: the marked one stands out. */
export interface ShownLine {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * The lines of a body around one place, with the lines that lead to it; `…` stands for what is left out. Where nothing is at
 * the place, a line says so.
 */
export function linesAround(body: Json, pointer: string, cells: number): ShownLine[] {
  const lines = withAbsent(jsonLines(body), body, pointer);
  const marked = lines.findIndex((line) => line.pointer === placeIn(pointer, lines));
  const leads = (line: JsonLine): boolean =>
    line.pointer !== undefined && (pointer === line.pointer || pointer.startsWith(`${line.pointer}/`));
  const isShown = (line: JsonLine, index: number): boolean =>
    lines.length <= maxWhole || leads(line) || Math.abs(index - marked) <= near;
  const shown: ShownLine[] = [];
  let gap = false;
  for (const [index, line] of lines.entries()) {
    if (!isShown(line, index)) {
      gap = true;
      continue;
    }
    if (gap) shown.push({ text: `${/^ */.exec(line.text)?.[0] ?? ''}…`, isMarked: false });
    gap = false;
    shown.push({ text: clipped(sanitise(line.text, cells * 2), cells), isMarked: index === marked });
  }
  return gap ? [...shown, { text: '…', isMarked: false }] : shown;
}

/** The place itself, or the nearest around it that is there. */
function placeIn(pointer: string, lines: readonly JsonLine[]): string {
  let place = pointer;
  while (place !== '' && !lines.some((line) => line.pointer === place)) {
    place = place.slice(0, place.lastIndexOf('/'));
  }
  return place;
}

/** A line for a member that is not there, in the object that should have it. */
function withAbsent(lines: readonly JsonLine[], body: Json, pointer: string): readonly JsonLine[] {
  const parent = pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
  if (pointer === '' || at(body, pointer) !== undefined || !isObject(at(body, parent))) return lines;
  const index = lines.findIndex((line) => line.pointer === parent);
  const line = lines[index];
  if (line === undefined || !line.text.endsWith('{')) return lines;
  const margin = `${/^ */.exec(line.text)?.[0] ?? ''}  `;
  const member = pointer.slice(pointer.lastIndexOf('/') + 1);
  return lines.toSpliced(index + 1, 0, { text: `${margin}(no ${member})`, pointer });
}
