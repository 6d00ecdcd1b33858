/** The parts of a request in the form in which AWS Signature Version 4 signs them. */

/** Headers that others on the way may change. */
const unsigned = new Set([
  'authorization',
  'cache-control',
  'connection',
  'expect',
  'from',
  'keep-alive',
  'max-forwards',
  'pragma',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'x-amzn-trace-id',
]);

/** The headers that are signed, by name, each value with single spaces. Names are in lower case already. */
export function canonicalHeaders(headers: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(headers)
    .filter(([name]) => !unsigned.has(name) && !name.startsWith('proxy-') && !name.startsWith('sec-'))
    .map(([name, value]): [string, string] => [name, value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The path of a request target without empty, `.` and `..` segments, escaped once more. */
export function canonicalPath(target: string): string {
  if (target === '/') return target;
  const [path = ''] = target.split('?', 1);
  const segments: string[] = [];
  for (const segment of path.split('/'))
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  const first = path.startsWith('/') ? '/' : '';
  const last = segments.length > 0 && path.endsWith('/') ? '/' : '';
  return first + segments.map(escape).join('/') + last;
}

/** The query of a request target: names and values escaped, in order. */
export function canonicalQuery(target: string): string {
  const mark = target.indexOf('?');
  if (mark < 0) return '';
  const search = new URLSearchParams(target.slice(mark + 1));
  const names = new Map([...search.keys()].map((name) => [escape(name), name]));
  return [...names]
    .filter(([, name]) => name.toLowerCase() !== 'x-amz-signature')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([escaped, name]) =>
      search
        .getAll(name)
        .map((value) => `${escaped}=${escape(value)}`)
        .sort(),
    )
    .join('&');
}

function escape(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
