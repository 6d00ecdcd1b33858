import type { Reporter } from '../../engine/events.js';
import type { Destination } from '../destination.js';
import { eventDocument } from '../event-document.js';
import { serialiseLine } from '../serialise.js';

/**
 * The stream of events itself, one JSON document a line, as `spec/events.schema.json` describes it: header to footer. A
 * run that broke off leaves what was told until then, without the footer.
 */
export default function ndjson(destination: Destination): Reporter {
  return {
    onEvent: (event) => destination.write(`${serialiseLine(eventDocument(event))}\n`),
    end: () => destination.close(),
  };
}
