import { effectsOfRequest } from '../../spec/effects-of-request.js';
import type { Step } from '../observation.js';

/** The names of the snapshots that a request creates if it is accepted. */
export function snapshotNamesMadeBy({ operation, input }: Step): string[] {
  return effectsOfRequest(operation, input).creates.flatMap(({ kind, name }) =>
    kind === 'snapshot' && typeof name === 'string' ? [name] : [],
  );
}
