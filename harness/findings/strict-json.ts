import { escapeToken } from '../../spec/pointer.js';
import { isObject, isList, type Json } from '../../spec/json.js';

/** What a strict reader of JSON meets, and a lenient one overlooks. */
export interface Oddity {
  readonly kind: 'member twice' | 'integer with a fraction or an exponent' | 'lone surrogate';
  /** The place of the value. */
  readonly pointer: string;
  /** As it is written. */
  readonly text: string;
}

/** The members of type Integer in the answers of the API. */
const integers: ReadonlySet<string> = new Set([
  'NumShards',
  'NumberOfNodes',
  'NumberOfShards',
  'Port',
  'ReplicaCount',
  'SnapshotRetentionLimit',
]);

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*/gsy;
const blank = /[\s]*(?:true|false|null)?[\s]*/gsy;

/**
 * The oddities of a body that is JSON in UTF-8.
 * @param read what it holds
 */
export function odditiesIn(body: Uint8Array, read: Json): Oddity[] {
  const text = Buffer.from(body).toString('utf8');
  return mayBeOdd(text, read) ? odditiesOf(text) : [];
}

/** The oddities of a text that is JSON, in order. Pure. */
export function odditiesOf(text: string): Oddity[] {
  const found: Oddity[] = [];
  const open: { readonly isList: boolean; index: number; name: string; readonly names: Set<string> }[] = [];
  const pointer = (): string =>
    open.map((each) => `/${each.isList ? each.index : escapeToken(each.name)}`).join('');
  let previous = '';
  for (const piece of pieces(text)) {
    const top = open.at(-1);
    if (piece === '{' || piece === '[')
      open.push({ isList: piece === '[', index: 0, name: '', names: new Set() });
    else if (piece === '}' || piece === ']') open.pop();
    else if (piece === ',' && top?.isList === true) top.index++;
    else if (piece.startsWith('"')) {
      const isName = top !== undefined && !top.isList && (previous === '{' || previous === ',');
      const inner = readString(piece);
      if (isName) top.name = inner;
      if (isName && top.names.has(inner))
        found.push({ kind: 'member twice', pointer: pointer(), text: piece });
      if (isName) top.names.add(inner);
      if (loneSurrogate.test(inner)) found.push({ kind: 'lone surrogate', pointer: pointer(), text: piece });
    } else if (/^-?\d+[.eE]/.test(piece) && integers.has(top?.name ?? ''))
      found.push({ kind: 'integer with a fraction or an exponent', pointer: pointer(), text: piece });
    previous = piece;
  }
  return found;
}

/** Whether a text may hold an oddity: told at a glance, for nearly none does. */
export function mayBeOdd(text: string, read: Json): boolean {
  if (/\\u[dD][89a-fA-F]/.test(text) || /[:[,]\s*-?\d+[.eE]/.test(text)) return true;
  let names = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/gs)) if (colon !== undefined) names++;
  return names !== membersIn(read);
}

function membersIn(value: Json): number {
  if (isList(value)) return value.reduce<number>((sum, item) => sum + membersIn(item), 0);
  if (!isObject(value)) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + 1 + membersIn(inner), 0);
}

function* pieces(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    blank.lastIndex = from;
    blank.exec(text);
    token.lastIndex = blank.lastIndex;
    const [piece] = token.exec(text) ?? [];
    if (piece === undefined) return;
    from = token.lastIndex;
    yield piece;
  }
}

function readString(piece: string): string {
  const value: unknown = JSON.parse(piece);
  return typeof value === 'string' ? value : '';
}
