import type { JSX } from 'preact';
import type { Json } from '../../../spec/json.js';
import { bodyText } from '../body-text.js';
import { bodyLines, markedPointer } from './body-lines.js';
import { shown } from './text.js';

/** Bytes of a body that is laid out in lines, and lines that are shown. */
const longestLayout = 32 * 1024;
const mostLines = 200;
const longestLine = 400;

/** A body, laid out where it is JSON; the line of a place is marked, and a long body is cut around it. */
export function Body(props: {
  readonly bytes: Uint8Array;
  readonly place?: string | undefined;
}): JSX.Element {
  const { bytes, place } = props;
  if (bytes.length === 0) return <p class="note">no body</p>;
  const { body, bodyEncoding } = bodyText(bytes, longestLayout);
  const cut =
    bytes.length > longestLayout ? `The first ${longestLayout} of ${bytes.length} bytes.` : undefined;
  const lines = bodyEncoding === 'utf-8' && cut === undefined ? linesOf(body) : [];
  if (lines.length === 0)
    return (
      <>
        <pre tabIndex={0}>{shown(bodyEncoding === 'base64' ? `base64 ${body}` : body, 4_000)}</pre>
        {cut !== undefined && <p class="note">{cut}</p>}
      </>
    );
  const marked =
    place === undefined ? undefined : markedPointer(place, new Set(lines.map(({ pointer }) => pointer)));
  const first = lines.findIndex(({ pointer }) => pointer === marked);
  const from = Math.max(0, Math.min(first - mostLines / 2, lines.length - mostLines));
  const kept = lines.slice(from, from + mostLines);
  return (
    <>
      <pre tabIndex={0}>
        {kept.map(({ text, pointer }, index) =>
          pointer === marked && marked !== '' ? (
            <mark key={index}>{`${shown(text, longestLine)}\n`}</mark>
          ) : (
            `${indentOf(text)}${shown(text.trimStart(), longestLine)}\n`
          ),
        )}
      </pre>
      {kept.length < lines.length && (
        <p class="note">{`${kept.length} of ${lines.length} lines; the json report has all.`}</p>
      )}
    </>
  );
}

function indentOf(text: string): string {
  return ' '.repeat(Math.min(60, text.length - text.trimStart().length));
}

/** None where it is no JSON, or too deep to be laid out. */
function linesOf(body: string): ReturnType<typeof bodyLines> {
  try {
    const value: Json = JSON.parse(body);
    return bodyLines(value);
  } catch {
    return [];
  }
}
