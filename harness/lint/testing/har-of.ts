import type { Step } from '../../../properties/observation.js';
import type { JsonObject } from '../../../spec/json.js';

/** An exchange with its times. */
type Timed = Pick<Step, 'exchange' | 'sentMs' | 'receivedMs'>;

/** An HTTP Archive of exchanges, as a recorder of a browser or a proxy writes it. */
export function harOf(steps: readonly Timed[], creator = 'a proxy'): JsonObject {
  return harOfCases([steps], creator);
}

/** An HTTP Archive of the cases of a run, as a run writes it. */
export function harOfCases(
  cases: readonly (readonly Timed[])[],
  creator = 'memorydb-conformance',
): JsonObject {
  const entries = cases.flatMap((steps, index) =>
    steps.map((step) => ({ ...entryOf(step), comment: `case ${index}` })),
  );
  return { log: { version: '1.2', creator: { name: creator, version: '1' }, entries } };
}

function entryOf({ exchange, sentMs, receivedMs }: Timed): JsonObject {
  const { request, answer } = exchange;
  return {
    startedDateTime: new Date(sentMs).toISOString(),
    time: receivedMs - sentMs,
    request: {
      method: request.method,
      url: `http://127.0.0.1:5000${request.path}`,
      headers: listOf(request.headers),
      postData: {
        mimeType: '',
        text: Buffer.from(request.body).toString('base64'),
        comment: 'text is base64',
      },
    },
    response: {
      status: answer?.status ?? 0,
      headers: listOf(answer?.headers ?? {}),
      content: {
        size: answer?.body.length ?? 0,
        mimeType: '',
        text: Buffer.from(answer?.body ?? []).toString('base64'),
        encoding: 'base64',
      },
    },
  };
}

function listOf(headers: Readonly<Record<string, string>>): JsonObject[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
