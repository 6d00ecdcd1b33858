import type { Operation } from '../../spec/types.js';
import type { Middleware } from '../reference/answer.js';

/** How calls are refused. */
export interface FaultOrder {
  /** As `__type` names it: `ServiceLinkedRoleNotFoundFault`, `ThrottlingException`. */
  readonly fault: string;
  /** 400 unless given. */
  readonly status?: number;
  readonly message?: string;
  /** How many calls are refused so; 1 unless given. */
  readonly times?: number;
}

/** Refusals that a test has ordered, first come first served. */
export class FaultOrders {
  readonly #waiting: { readonly operation: Operation; readonly order: FaultOrder; left: number }[] = [];

  add(operation: Operation, order: FaultOrder): void {
    this.#waiting.push({ operation, order, left: order.times ?? 1 });
  }

  readonly middleware: Middleware = ({ operation }, next) => {
    const found = this.#waiting.find((each) => each.operation === operation && each.left > 0);
    if (found === undefined) return next();
    found.left--;
    const { fault, status = 400, message = 'Ordered by the test.' } = found.order;
    return { kind: 'fault', type: fault, status, message };
  };
}
