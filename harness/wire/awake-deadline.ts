/** The piece that a deadline is counted in, in milliseconds. */
const tickMs = 100;

/**
 * Calls back so many milliseconds from now, in time that this process could have read an answer in: while its event loop
 * is blocked, or the whole process suspended, an answer may be there and not be read, and that is not the fault of who
 * sent it. Counted in ticks: one that comes late counts as one.
 * @returns what stops the counting
 */
export function awakeDeadline(ms: number, passed: () => void): () => void {
  let leftMs = ms;
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const wait = (): void => {
    const pieceMs = Math.min(tickMs, leftMs);
    timer = setTimeout(() => {
      leftMs -= pieceMs;
      if (leftMs > 0) return wait();
      // After what can be read at this moment has been.
      setImmediate(() => {
        if (!isStopped) passed();
      });
    }, pieceMs);
  };
  wait();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
