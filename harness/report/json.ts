import type { Reporter } from '../engine/events.js';
import type { Destination } from './destination.js';
import { jsonDocument } from './json-document.js';
import { serialise } from './serialise.js';

/** The whole report as one JSON document, for machines. Its schema is `spec/report.schema.json`. */
export function json(destination: Destination): Reporter {
  return {
    onEvent: (event) => {
      if (event.type === 'run-finished') destination.write(`${serialise(jsonDocument(event.report))}\n`);
    },
    end: () => destination.close(),
  };
}
