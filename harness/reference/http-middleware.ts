import type { ServerResponse } from 'node:http';

/** A whole HTTP request. */
export interface Raw {
  readonly method: string;
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A whole HTTP answer, or a function that writes one itself, rightly or not. */
export type RawAnswer =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | Buffer;
    }
  | { readonly write: (response: ServerResponse) => void };

/** Stands between the socket and the protocol: for targets whose HTTP is wrong, slow, or allowed but different. */
export type HttpMiddleware = (raw: Raw, next: (changed?: Raw) => Promise<RawAnswer>) => Promise<RawAnswer>;
