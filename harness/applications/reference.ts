import { loadMutants } from '../../fixtures/mutants/load.js';
import { lagging } from '../../fixtures/vocabulary/lagging-reads.js';
import type { Operation } from '../../spec/types.js';
import { closestOf } from '../closest.js';
import type { Middleware } from '../reference/answer.js';
import type { HttpMiddleware } from '../reference/http-middleware.js';
import * as embedded from '../reference/reference.js';
import { UsageError } from '../usage-error.js';
import { drivenClock, type DrivenClock } from './driven-clock.js';
import { FaultOrders, type FaultOrder } from './fault-orders.js';

/** How the embedded MemoryDB of an application's tests behaves. Everything has a default. */
export interface TestReferenceOptions extends Pick<
  embedded.ReferenceOptions,
  'port' | 'host' | 'region' | 'account' | 'durations' | 'policy' | 'verifySignatures'
> {
  /**
   * `system` (the default): states pass by themselves in a few milliseconds. `driven`: they pass only when the test
   * calls `clock.advance`.
   */
  readonly clock?: 'system' | 'driven';
  /** Reads answer with the state as it was so many milliseconds before. */
  readonly readLagMs?: number;
  /** A known fault of emulators, by its name: `slots-reversed`. `mutantNames` lists them. */
  readonly mutant?: string;
}

/** A running embedded MemoryDB, and what a test can order of it. */
export interface TestReference {
  /** For `new MemoryDBClient({ endpoint })`. */
  readonly endpoint: string;
  readonly port: number;
  /** Moves time where the clock is driven; refuses to where it is the system's. */
  readonly clock: DrivenClock;
  /** Orders that the next calls of an operation are refused. */
  failNext(operation: Operation, order: FaultOrder): void;
  /** Orders that every answer of an operation takes so many milliseconds longer, in real time; 0 ends that. */
  slow(operation: Operation, ms: number): void;
  close(): Promise<void>;
}

/** No mutant has this name. */
export class NoSuchMutant extends UsageError {
  constructor(name: string, known: readonly string[]) {
    super(`There is no mutant "${name}".${closestOf(name, known)} mutantNames() lists all ${known.length}.`);
    this.name = 'NoSuchMutant';
  }
}

/** The names of all mutants, each with what is wrong with it. */
export async function mutantNames(): Promise<ReadonlyMap<string, string>> {
  return new Map((await loadMutants()).map(({ id, title }) => [id, title]));
}

/**
 * Starts an embedded MemoryDB in this process, for tests of an application that uses MemoryDB. Close it in the end.
 * @throws NoSuchMutant, PortIsTaken
 */
export async function startReference(options: TestReferenceOptions = {}): Promise<TestReference> {
  const { clock: kind = 'system', readLagMs = 0, mutant, ...rest } = options;
  const clock = drivenClock(kind);
  const orders = new FaultOrders();
  const delays = new Map<Operation, number>();
  const changes = [
    { middleware: [orders.middleware], httpMiddleware: [slowing(delays)] },
    ...(readLagMs > 0 ? [lagging(() => readLagMs)] : []),
    ...(mutant === undefined ? [] : [await optionsOf(mutant)]),
  ];
  const reference = await embedded.startReference({
    ...Object.assign({}, ...changes, rest),
    clock: clock.now,
    middleware: changes.flatMap(({ middleware = [] }): readonly Middleware[] => middleware),
    httpMiddleware: changes.flatMap(({ httpMiddleware = [] }): readonly HttpMiddleware[] => httpMiddleware),
  });
  return {
    endpoint: reference.endpoint,
    port: reference.port,
    clock,
    failNext: (operation, order) => orders.add(operation, order),
    slow: (operation, ms) => void delays.set(operation, ms),
    close: () => reference.close(),
  };
}

async function optionsOf(name: string): Promise<embedded.ReferenceOptions> {
  const mutants = await loadMutants();
  const found = mutants.find(({ id }) => id === name);
  if (found !== undefined) return found.options;
  throw new NoSuchMutant(
    name,
    mutants.map(({ id }) => id),
  );
}

function slowing(delays: ReadonlyMap<Operation, number>): HttpMiddleware {
  return async (raw, next) => {
    const asked = raw.headers['x-amz-target'] ?? '';
    for (const [operation, ms] of delays)
      if (asked.endsWith(`.${operation}`)) await new Promise((resolve) => setTimeout(resolve, ms));
    return next();
  };
}
