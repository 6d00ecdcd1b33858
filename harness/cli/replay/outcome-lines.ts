import type { Replay } from '../../replay/settings.js';
import type { Replayed } from '../../replay/replayed.js';
import type { Colours } from '../../report/colours.js';
import type { PlacedFinding } from '../../report/finding-lines.js';
import { sanitise } from '../../report/sanitise.js';
import { count, duration } from '../../report/words.js';
import { indent, wrap } from '../../report/wrap.js';

const words: Readonly<Record<Replayed['kind'], string>> = {
  fixed: 'fixed',
  'still-failing': 'still failing',
  'failing-otherwise': 'failing otherwise',
  'not-set-up': 'could not be set up',
};

/** What came of sending a case again, in a line or two. */
export function outcomeLines(
  { result }: PlacedFinding,
  { replayed, requests, leftovers }: Replay,
  { ms, colours, columns }: { readonly ms: number; readonly colours: Colours; readonly columns: number },
): string[] {
  const paint =
    replayed.kind === 'fixed'
      ? colours.good
      : replayed.kind === 'not-set-up'
        ? colours.doubtful
        : colours.bad;
  const came = detailOf(replayed);
  const text = `${words[replayed.kind]}: ${result.id}${came === '' ? '' : `: ${came}`} (${count(requests, 'request')}, ${duration(ms)})`;
  const left = leftovers.map(
    ({ kind, name, reason }) => `left on the target: ${kind} ${sanitise(name)}: ${sanitise(reason)}`,
  );
  return [
    ...wrap(text, columns).map(paint),
    ...indent(
      left.flatMap((line) => wrap(line, columns - 2)),
      2,
    ).map(colours.doubtful),
  ];
}

function detailOf(replayed: Replayed): string {
  switch (replayed.kind) {
    case 'fixed':
      return '';
    case 'still-failing':
    case 'failing-otherwise':
      return sanitise(replayed.actual);
    case 'not-set-up':
      return sanitise(replayed.reason);
  }
}
