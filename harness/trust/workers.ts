import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

/** True in a worker that `inWorkers` started. */
export const isWorker = !isMainThread;

/** Trials wait more than they compute: for states, for listings, for pauses between attempts. */
const workersPerCore = 2;

/**
 * Works through numbers 0 … count-1 in worker threads that run `script`, one number at a time each; answers their
 * results in order. The script calls `serve` where `isWorker`.
 */
export async function inWorkers<Result>(
  script: URL,
  args: readonly string[],
  count: number,
  onResult: (result: Result, index: number) => void,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(script, { argv: [...args] });
    try {
      for (let index = next++; index < count; index = next++) {
        const answered = once(worker, 'message');
        worker.postMessage(index);
        const [result] = await answered;
        onResult(result, index);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, workersPerCore * availableParallelism()) }, work));
}

/** A worker's side: answers each number with its result. */
export function serve<Result>(perform: (index: number) => Promise<Result>): void {
  parentPort?.on('message', (index: number) => {
    void perform(index).then((result) => parentPort?.postMessage(result));
  });
}
