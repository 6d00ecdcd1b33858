/**
 * The times of the embedded MemoryDB, in milliseconds. Its reads do not lag and its states last a few; both bounds are
 * for the embedded MemoryDB that was changed, and for busy machines.
 */
export const embeddedTimes = { consistencyWindowMs: 1_000, settleTimeoutMs: 10_000 } as const;
