import type { JsonObject } from '../../spec/json.js';
import type { Reporter } from '../engine/events.js';
import type { Destination } from './destination.js';
import { jsonDocument } from './json-document.js';

/** The whole report as one JSON document, for machines. Its schema is `spec/report.schema.json`. */
export function json(destination: Destination): Reporter {
  return {
    onEvent: (event) => {
      if (event.type === 'run-finished') destination.write(`${serialise(jsonDocument(event.report))}\n`);
    },
    end: () => destination.close(),
  };
}

/** JSON that is safe to show on a terminal: what is invisible stands as an escape, which reads as the same value. */
function serialise(document: JsonObject): string {
  return JSON.stringify(document, null, 2).replace(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
