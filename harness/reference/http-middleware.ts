import type { ServerResponse } from 'node:http';

/** A whole HTTP request. */
export interface Raw {
  readonly method: string;
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A whole HTTP answer, a connection cut without one, or a function that writes one itself, rightly or not. */
export type RawAnswer =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | Buffer;
    }
  | { readonly cut: true }
  | { readonly write: (response: ServerResponse) => void };

/** Stands between the socket and the protocol: for targets whose HTTP is wrong, slow, or allowed but different. */
export type HttpMiddleware = (raw: Raw, next: (changed?: Raw) => Promise<RawAnswer>) => Promise<RawAnswer>;

/** Hands each request to `handle` through the middleware, the first outermost. */
export function throughMiddleware(
  handle: (raw: Raw) => RawAnswer,
  middleware: readonly HttpMiddleware[],
): (raw: Raw) => Promise<RawAnswer> {
  const from = async (index: number, given: Raw): Promise<RawAnswer> => {
    const layer = middleware[index];
    return layer === undefined ? handle(given) : layer(given, (changed) => from(index + 1, changed ?? given));
  };
  return async (raw) => from(0, raw);
}
