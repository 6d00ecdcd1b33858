import { isObject } from './json.js';
import { readData } from './read-data.js';
import { resolveSource } from './sources.js';
import { operations, type Operation, type Source } from './types.js';

/** An error the service may name in an answer. */
export interface Fault {
  /** `modelled`: a shape of the API model. `framework`: an error any operation of any service may answer. */
  readonly kind: 'modelled' | 'framework';
  /** The HTTP statuses that are right for it. */
  readonly statuses: readonly number[];
  /** Its code in the AWS query protocol where that differs from its name. The model has it, but awsJson1_1 never sends it. */
  readonly queryCode: string | undefined;
  /** Operations of this suite that the model gives it to; empty for `framework`. */
  readonly operations: readonly Operation[];
  readonly source: Source;
  /** Other facts. */
  readonly note: string | undefined;
}

/** An entry of spec/faults.json lacks what every fault has. */
export class FaultIsIncomplete extends Error {
  constructor(name: string) {
    super(
      `"${name}" in spec/faults.json needs a kind (modelled or framework), statuses, a source and a quote.`,
    );
    this.name = 'FaultIsIncomplete';
  }
}

/** The faults by the name that `__type` gives them. */
export const faults: Readonly<Record<string, Fault>> = Object.fromEntries(
  Object.entries(readData('faults.json')).map(([name, value]) => {
    const entry = isObject(value) ? value : {};
    const { kind, statuses, queryCode, source, quote, note } = entry;
    if (
      (kind !== 'modelled' && kind !== 'framework') ||
      !Array.isArray(statuses) ||
      typeof source !== 'string' ||
      typeof quote !== 'string'
    )
      throw new FaultIsIncomplete(name);
    const its = Array.isArray(entry['operations']) ? entry['operations'] : [];
    const fault: Fault = {
      kind,
      statuses: statuses.map(Number),
      queryCode: typeof queryCode === 'string' ? queryCode : undefined,
      operations: operations.filter((operation) => its.includes(operation)),
      source: resolveSource(source, quote),
      note: typeof note === 'string' ? note : undefined,
    };
    return [name, fault];
  }),
);
