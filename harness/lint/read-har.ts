import { at, isList, type Json } from '../../spec/json.js';
import { readTool } from '../tool.js';
import { FileIsNoRecording } from './errors.js';
import { readEntry } from './har-entry.js';
import type { Recording, RecordedExchange } from './recording.js';

/**
 * Reads an HTTP Archive 1.2: its exchanges with MemoryDB in the order in which they began.
 * @throws FileIsNoRecording
 */
export function readHar(file: string, document: Json): Recording {
  const entries = at(document, '/log/entries');
  if (!isList(entries)) throw new FileIsNoRecording(file, 'it has no log.entries');
  // An archive of a run names the case of each entry: what cases sent between them, to clean up, it does not hold.
  const isOfRun = at(document, '/log/creator/name') === readTool().name;
  const sequences = new Map<string, RecordedExchange[]>();
  let [others, incomplete, endpoint] = [0, 0, ''];
  for (const [index, entry] of entries.entries()) {
    const read = readEntry(entry);
    switch (read.kind) {
      case 'wrong':
        throw new FileIsNoRecording(file, `entry ${index} is wrong: ${read.why}`);
      case 'other':
        others++;
        break;
      case 'incomplete':
        incomplete++;
        break;
      case 'exchange':
        if (endpoint === '') endpoint = read.origin;
        add(sequences, isOfRun ? commentOf(entry) : '', read.exchange);
        break;
    }
  }
  if (sequences.size === 0)
    throw new FileIsNoRecording(file, `it has no exchange with MemoryDB among ${entries.length} entries`);
  return {
    endpoint,
    sequences: [...sequences.values()].map((each) =>
      each.toSorted((one, other) => one.sentMs - other.sentMs),
    ),
    leftOut: { others, incomplete },
  };
}

/** What a run writes beside an entry: its case. */
function commentOf(entry: Json): string {
  const comment = at(entry, '/comment');
  return typeof comment === 'string' ? comment : '';
}

function add(sequences: Map<string, RecordedExchange[]>, key: string, exchange: RecordedExchange): void {
  const known = sequences.get(key);
  if (known === undefined) sequences.set(key, [exchange]);
  else known.push(exchange);
}
