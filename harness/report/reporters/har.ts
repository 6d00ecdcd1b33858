import { isObject, type Json, type JsonObject } from '../../../spec/json.js';
import type { FindingStep } from '../../findings/finding.js';
import type { Reporter, RunEvent } from '../../engine/events.js';
import type { Destination } from '../destination.js';
import { stepDocument } from '../json-document.js';
import type { Circumstances } from '../reporter-factory.js';
import { serialiseLine } from '../serialise.js';

/**
 * Every request of a case and its answer as an HTTP Archive 1.2, also of cases that broke nothing. It is written as the run
 * goes on and kept nowhere. The time of an entry is when its case had finished: the stream of events does not tell
 * how long each took. A run that broke off leaves an archive of what was told until then.
 */
export default function har(destination: Destination, { now = Date.now }: Circumstances = {}): Reporter {
  let endpoint = 'http://unknown.invalid';
  let entries = 0;
  let isOpen = false;
  return {
    onEvent: (event) => {
      if (event.type === 'run-started') {
        endpoint = event.target.endpoint;
        isOpen = true;
        destination.write(head(event));
      }
      if (event.type !== 'case-finished') return;
      const startedDateTime = new Date(now()).toISOString();
      for (const step of event.steps) {
        const entry = entryOf(step, endpoint, {
          startedDateTime,
          comment: `${event.scenario} ${event.index}`,
        });
        destination.write(`${entries++ === 0 ? '' : ','}\n${serialiseLine(entry)}`);
      }
    },
    end: async () => {
      if (isOpen) destination.write('\n]}}\n');
      await destination.close();
    },
  };
}

/** What stands before the entries: the document up to its open list. */
function head({ tool }: Extract<RunEvent, { type: 'run-started' }>): string {
  const creator = serialiseLine({ name: tool.name, version: tool.version });
  return `{"log":{"version":"1.2","creator":${creator},"entries":[`;
}

interface Told {
  readonly startedDateTime: string;
  readonly comment: string;
}

function entryOf(step: FindingStep, endpoint: string, told: Told): JsonObject {
  const { request, answer, loss } = stepDocument(step);
  return {
    ...told,
    time: 0,
    request: requestOf(isObject(request) ? request : {}, endpoint),
    response: isObject(answer) ? responseOf(answer) : noResponse(loss),
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  };
}

const unknownSizes = { headersSize: -1, bodySize: -1 };

function requestOf(
  { method = '', path, headers, body, bodyEncoding }: JsonObject,
  endpoint: string,
): JsonObject {
  const hasBody = body !== undefined && body !== '';
  return {
    method,
    url: addressOf(endpoint, textOf(path)),
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: listOf(headers),
    queryString: [],
    ...(hasBody && {
      postData: {
        mimeType: headerIn(headers, 'content-type'),
        text: body,
        ...(bodyEncoding === 'base64' && { comment: 'text is base64' }),
      },
    }),
    ...unknownSizes,
  };
}

/** Paths are sent as they are, so they may be no part of an address: the origin is put before them. */
function addressOf(endpoint: string, path: string): string {
  return `${URL.canParse(endpoint) ? new URL(endpoint).origin : endpoint}${path}`;
}

function responseOf({ status = 0, headers, body = '', bodyEncoding, bytes }: JsonObject): JsonObject {
  return {
    ...emptyResponse,
    status,
    headers: listOf(headers),
    content: {
      size: typeof bytes === 'number' ? bytes : Buffer.byteLength(textOf(body)),
      mimeType: headerIn(headers, 'content-type'),
      text: body,
      ...(bodyEncoding === 'base64' && { encoding: 'base64' }),
    },
  };
}

/** As browsers write a request that got no answer: status 0. */
function noResponse(loss: Json | undefined): JsonObject {
  return { ...emptyResponse, content: { size: 0, mimeType: '' }, comment: JSON.stringify(loss ?? null) };
}

const emptyResponse = {
  status: 0,
  statusText: '',
  httpVersion: 'HTTP/1.1',
  cookies: [],
  headers: [],
  redirectURL: '',
  ...unknownSizes,
} as const;

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function listOf(headers: Json | undefined): JsonObject[] {
  return isObject(headers) ? Object.entries(headers).map(([name, value]) => ({ name, value })) : [];
}

function headerIn(headers: Json | undefined, name: string): Json {
  return (isObject(headers) ? headers[name] : undefined) ?? '';
}
