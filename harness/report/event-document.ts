import type { JsonObject } from '../../spec/json.js';
import type { RunEvent } from '../engine/events.js';
import { jsonDocument, optionsDocument, requirementDocument } from './json-document.js';

/**
 * An event as JSON: bodies as text, no credentials. The members are those of `RunEvent`; `options`, `result` and `report`
 * are as `spec/report.schema.json` describes them. Pass it to `serialise` or `serialiseLine`.
 */
export function eventDocument(event: RunEvent): JsonObject {
  switch (event.type) {
    case 'run-started':
      return {
        ...event,
        tool: { ...event.tool },
        target: { ...event.target },
        options: optionsDocument(event.options),
      };
    case 'requirement-finished':
      return { type: event.type, result: requirementDocument(event.result) };
    case 'run-finished':
      return { type: event.type, report: jsonDocument(event.report) };
    case 'cleaned-up':
      return { type: event.type, leftovers: event.leftovers.map((leftover) => ({ ...leftover })) };
    case 'capabilities-known':
    case 'scenario-started':
    case 'case-finished':
    case 'requirement-broken':
    case 'shrinking':
      return { ...event };
  }
}
