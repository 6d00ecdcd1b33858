import type { Dispatcher } from 'undici';
import { awakeDeadline } from './awake-deadline.js';

/** What one attempt came to, before it is read. */
export type Attempt =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Lower-case names; repeated headers joined with `, `. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'failed'; readonly error: unknown };

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Sends one request and reads its answer into one buffer. Ends at the deadline, where the body passes its bound, and at
 * the signal: the connection is cut then. Never rejects.
 */
export async function attempt(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  { timeoutMs, maxBytes }: { readonly timeoutMs: number; readonly maxBytes: number },
  signal: AbortSignal | undefined,
): Promise<Attempt> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | undefined;
    let isOver = false;
    let status = 0;
    let headers: Headers = {};
    const chunks: Buffer[] = [];
    let size = 0;

    const end = (came: Attempt): void => {
      if (isOver) return;
      isOver = true;
      stopDeadline();
      signal?.removeEventListener('abort', interrupt);
      resolve(came);
    };
    const cut = (came: Attempt): void => {
      end(came);
      controller?.abort(new Error('the answer is not waited for any more'));
    };
    const interrupt = (): void => cut({ kind: 'failed', error: signal?.reason });
    const stopDeadline = awakeDeadline(timeoutMs, () => cut({ kind: 'timed-out' }));
    signal?.addEventListener('abort', interrupt);

    try {
      dispatcher.dispatch(request, {
        onRequestStart(own) {
          controller = own;
          // It waited for a connection, and is not wanted any more.
          if (isOver) own.abort(new Error('the request is not wanted any more'));
        },
        onResponseStart(_, code, fields) {
          status = code;
          headers = fields;
        },
        onResponseData(_, chunk) {
          size += chunk.length;
          if (size > maxBytes) cut({ kind: 'too-large' });
          else chunks.push(chunk);
        },
        onResponseEnd: () =>
          end({ kind: 'answered', status, headers: flat(headers), body: Buffer.concat(chunks, size) }),
        onResponseError: (_, error) => end({ kind: 'failed', error }),
      });
    } catch (error) {
      end({ kind: 'failed', error });
    }
    if (signal?.aborted === true) interrupt();
  });
}

function flat(headers: Headers): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    joined[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  return joined;
}
