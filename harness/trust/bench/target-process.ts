import { fork } from 'node:child_process';
import { once } from 'node:events';
import { embeddedTimes } from '../../reference/embedded-times.js';
import type { Target } from '../../target/target.js';
import { urlTarget } from '../../target/url.js';

/** An embedded MemoryDB in another process, which nobody has asked anything yet. */
export interface TargetProcess {
  readonly endpoint: string;
  readonly target: Target;
  /** The moment at which it was first asked, in milliseconds since 1970; only where it tells. */
  firstAskedMs(): Promise<number>;
  close(): Promise<void>;
}

interface Message {
  readonly kind: 'listening' | 'asked';
  readonly endpoint?: string;
  readonly atMs?: number;
}

/** @param tells whether it tells when it is asked, which costs it a little */
export async function startTargetProcess(tells = false): Promise<TargetProcess> {
  const child = fork(new URL('serve.js', import.meta.url), tells ? ['--tell'] : []);
  const message = async (kind: Message['kind']): Promise<Message> =>
    new Promise((resolve, reject) => {
      child.on('message', (told: Message) => told.kind === kind && resolve(told));
      child.once('exit', () => reject(new Error('The target process ended.')));
    });
  const { endpoint = '' } = await message('listening');
  const target = urlTarget({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestTimeout: 30,
  });
  return {
    endpoint,
    target: { ...target, ...embeddedTimes },
    firstAskedMs: async () => (await message('asked')).atMs ?? Number.NaN,
    close: async () => {
      await target.close();
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
