import { isObject } from './json.js';
import { readData } from './read-data.js';

/** An error the service may name in an answer. */
export interface Fault {
  /** `modelled`: a shape of the API model. `framework`: an error any operation of any service may answer. */
  readonly kind: 'modelled' | 'framework';
  /** The HTTP statuses that are right for it. */
  readonly statuses: readonly number[];
  /** The code of the query protocol, dead metadata of the model that must not surface. */
  readonly queryCode: string | undefined;
  /** Operations that answer it; empty where any may. */
  readonly operations: readonly string[];
}

/** The faults by the name that `__type` gives them. */
export const faults: Readonly<Record<string, Fault>> = Object.fromEntries(
  Object.entries(readData('faults.json')).map(([name, value]) => {
    const { kind, statuses, queryCode, operations } = isObject(value) ? value : {};
    const fault: Fault = {
      kind: kind === 'modelled' ? 'modelled' : 'framework',
      statuses: Array.isArray(statuses) ? statuses.map(Number) : [],
      queryCode: typeof queryCode === 'string' ? queryCode : undefined,
      operations: Array.isArray(operations) ? operations.map(String) : [],
    };
    return [name, fault];
  }),
);
