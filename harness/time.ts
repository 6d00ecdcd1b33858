/** Time as the suite sees it, passed in so that tests can drive it. */
export interface Time {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Rejects where `signal` is aborted before the time is over. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
