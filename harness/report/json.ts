import type { Reporter } from '../engine/events.js';
import type { Destination } from './destination.js';
import { jsonDocument } from './json-document.js';

/** The whole report as one JSON document, for machines. Its schema is `spec/report.schema.json`. */
export function json(destination: Destination): Reporter {
  return {
    onEvent: (event) => {
      if (event.type === 'run-finished')
        destination.write(`${JSON.stringify(jsonDocument(event.report), null, 2)}\n`);
    },
    end: () => destination.close(),
  };
}
