import { service, targetHeader } from '../../spec/service.js';
import type { Operation } from '../../spec/types.js';
import { decode } from './decode.js';
import type { Exchange, Lost, Outcome, WireRequest } from './exchange.js';
import type { RawRequest, RequestParts } from './raw-request.js';
import { isBusy, isUnsent } from './noise.js';
import { redact, type Sign } from './sign.js';
import type { Delivery, Limits, Transport } from './transport.js';

/** All that a wire client needs from outside. */
export interface WireClientOptions {
  readonly transport: Transport;
  /** Signs as the caller; `broken` requests are signed so and then bent. */
  readonly sign: Sign;
  /** Path of the endpoint, `/` for most; ends in a slash. Paths of requests are within it. */
  readonly basePath: string;
  readonly limits: Limits;
  /** Attempts at most, the first included; where the target only says that it is too busy, twice as many. */
  readonly attempts: number;
  readonly now: () => Date;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

/** What one exchange asks beside the request. */
export interface ExchangeOptions {
  readonly idempotent: boolean;
  readonly gate: () => Promise<void>;
  /** Told of each repetition, and whether the target asked for slower requests. */
  readonly onRetry: (throttled: boolean) => void;
  readonly signal?: AbortSignal;
}

const firstPauseMs = 25;
const longestPauseMs = 2_000;

/** An awsJson1_1 client that can send what an SDK never would, retries transport noise, and records what it did. */
export class WireClient {
  constructor(private readonly options: WireClientOptions) {}

  /**
   * One request and what came of it. Resets before an answer, throttling and 503 are retried with growing, jittered
   * pauses; a hung request is not, nor is any other answer.
   */
  async exchange(
    operation: Operation | undefined,
    raw: RequestParts,
    { idempotent, gate, onRetry, signal }: ExchangeOptions,
  ): Promise<Exchange> {
    const { transport, limits, attempts, sleep, random } = this.options;
    const request = this.#build(operation, raw);
    let maybeApplied = false;
    let earlierLoss: Lost | undefined;
    for (let attempt = 1; ; attempt++) {
      await gate();
      const sent = this.#sign(request, raw.signature);
      const delivery = await transport.send(sent, limits, signal);
      const latest = outcomeOf(delivery);
      if (latest.kind === 'lost' && !isUnsent(latest)) earlierLoss = latest;
      // Where it is gone after it had the request, that is what came of the request.
      const outcome = isUnsent(latest) && earlierLoss !== undefined ? earlierLoss : latest;
      // One that is read no further, since it holds too much, is none that could be shown either.
      const answer = delivery.kind === 'answered' && outcome.kind !== 'lost' ? delivery.answer : undefined;
      // Behind a 503 the request may have got through; a throttled one did not.
      const wasSent =
        outcome.kind === 'lost' ? !isUnsent(outcome) : outcome.kind === 'refused' && outcome.status === 503;
      if (wasSent && !idempotent) maybeApplied = true;
      const done = {
        request: redact(sent),
        answer,
        outcome,
        attempts: attempt,
        maybeApplied,
        ...(earlierLoss !== undefined && { earlierLoss }),
      };
      const most = isBusy(outcome) ? attempts * 2 : attempts;
      if (!isWorthRetrying(outcome) || attempt >= most || signal?.aborted) return done;
      onRetry(isBusy(outcome));
      await sleep(Math.min(longestPauseMs, firstPauseMs * 2 ** attempt) * random(), signal);
    }
  }

  #build(operation: Operation | undefined, raw: RequestParts): WireRequest {
    const { basePath } = this.options;
    const method = raw.method ?? 'POST';
    // Of these the protocol knows no content, and what is recorded and signed must be what is sent.
    const usual = method === 'GET' || method === 'HEAD' ? '' : JSON.stringify(raw.input ?? {});
    const body = raw.body ?? usual;
    const headers = {
      'content-type': service.contentType,
      ...(operation !== undefined && { 'x-amz-target': targetHeader(operation) }),
      ...raw.headers,
    };
    return {
      method,
      path: raw.path === undefined ? basePath : basePath + raw.path.replace(/^\//, ''),
      headers: Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
      body: typeof body === 'string' ? Buffer.from(body, 'utf8') : body,
    };
  }

  #sign(request: WireRequest, signature: RawRequest['signature']): WireRequest {
    if (signature === 'none') return request;
    const signed = this.options.sign(request, this.options.now());
    if (signature !== 'broken') return signed;
    const authorization = signed.headers['authorization'] ?? '';
    const bent = authorization.replace(/Signature=[0-9a-f]{64}/, `Signature=${'0'.repeat(64)}`);
    return { ...signed, headers: { ...signed.headers, authorization: bent } };
  }
}

function outcomeOf(delivery: Delivery): Outcome {
  return delivery.kind === 'answered' ? decode(delivery.answer) : delivery;
}

/** Too much load, nobody there, or a connection that ended before an answer. */
function isWorthRetrying(outcome: Outcome): boolean {
  return isBusy(outcome) || isUnsent(outcome) || (outcome.kind === 'lost' && outcome.loss === 'reset');
}
