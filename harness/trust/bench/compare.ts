import { judge } from '../../judge.js';
import type { Target } from '../../target/target.js';
import { bareLoop, type SentRequest } from './bare-loop.js';
import { spentOn } from './spent.js';
import { startTargetProcess } from './target-process.js';

/** A run beside a bare loop over the same requests, one right after the other. */
export interface Comparison {
  /** Requests a second of the run, over those of the loop. */
  readonly ratio: number;
  readonly cpuMsARequest: number;
  readonly bareCpuMsARequest: number;
}

/** Runs the suite with its defaults, and then a bare loop with the requests that it sent, each against a new target. */
export async function compare(concurrency: number, runs: number): Promise<Comparison> {
  const sent: SentRequest[] = [];
  const judged = await startTargetProcess();
  const { target } = judged;
  const run = await spentOn(() => judge({ target: noting(target, sent), seed: 1, runs, concurrency }));
  await judged.close();
  if (run.result.verdict !== 'conformant') throw new Error(`The run came to ${run.result.verdict}.`);
  const plain = await startTargetProcess();
  const bare = await spentOn(() => bareLoop(plain.endpoint, sent, concurrency));
  await plain.close();
  return {
    ratio: bare.spent.wallMs / run.spent.wallMs,
    cpuMsARequest: run.spent.cpuMs / sent.length,
    bareCpuMsARequest: bare.spent.cpuMs / sent.length,
  };
}

/** The same target, which notes what it is sent. */
function noting(target: Target, sent: SentRequest[]): Target {
  return {
    ...target,
    wire: {
      exchange: async (operation, request, options) => {
        const exchange = await target.wire.exchange(operation, request, options);
        const { 'content-length': _, ...headers } = exchange.request.headers;
        sent.push({ ...exchange.request, headers });
        return exchange;
      },
    },
  };
}
