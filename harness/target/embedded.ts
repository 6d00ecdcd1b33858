import { embeddedTimes } from '../reference/embedded-times.js';
import { startReference } from '../reference/reference.js';
import { connect } from './connect.js';
import type { Target } from './target.js';

/** The embedded MemoryDB, started for this run and stopped with it. */
export async function embeddedTarget(options: {
  readonly region: string;
  readonly requestTimeout: number;
}): Promise<Target> {
  const reference = await startReference({ region: options.region });
  const { wire, close } = connect({
    ...options,
    endpoint: reference.endpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    info: { kind: 'embedded', endpoint: reference.endpoint, region: options.region },
    wire,
    ...embeddedTimes,
    close: async () => {
      await close();
      await reference.close();
    },
  };
}
