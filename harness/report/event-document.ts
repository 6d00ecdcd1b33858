import type { JsonObject } from '../../spec/json.js';
import type { RunEvent } from '../engine/events.js';
import { jsonDocument, optionsDocument, requirementDocument, stepDocument } from './json-document.js';

/** The format of the stream of events, as `spec/events.schema.json` describes it. */
const formatVersion = 1;

/**
 * An event as JSON: bodies as text, no credentials. The members are those of `RunEvent`; `options`, `result` and `report`
 * are as `spec/report.schema.json` describes them, but that the last event does not repeat the requirements. A stream that
 * does not end with `run-finished` is cut. Pass it to `serialise` or `serialiseLine`.
 */
export function eventDocument(event: RunEvent): JsonObject {
  switch (event.type) {
    case 'run-started':
      return {
        ...event,
        formatVersion,
        tool: { ...event.tool },
        target: { ...event.target },
        options: optionsDocument(event.options),
      };
    case 'requirement-finished':
      return { type: event.type, result: requirementDocument(event.result) };
    case 'run-finished': {
      // Each requirement was told by an event of its own.
      const { requirements: _, ...report } = jsonDocument(event.report);
      return { type: event.type, report };
    }
    case 'case-finished':
      return { ...event, steps: event.steps.map(stepDocument) };
    case 'cleaned-up':
      return { type: event.type, leftovers: event.leftovers.map((leftover) => ({ ...leftover })) };
    case 'capabilities-known':
    case 'scenario-started':
    case 'requirement-broken':
    case 'cause-found':
    case 'shrinking':
      return { ...event };
  }
}
