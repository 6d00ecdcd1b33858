import { describe, expect, it } from 'vitest';
import { runNode } from './run-node.js';

describe('running Node', () => {
  it('tells the exit code and what was written', async () => {
    const ended = await runNode(
      ['-e', 'console.log(process.env.A); console.error(2); process.exit(3)'],
      { A: '1' },
      60,
    );
    expect(ended).toMatchObject({ end: { kind: 'exited', code: 3 }, out: '1\n', err: '2\n' });
  });

  it('kills what does not end, and says that it was too late', async () => {
    const { end } = await runNode(['-e', 'setInterval(() => {}, 1000)'], {}, 0.5);
    expect(end).toEqual({ kind: 'too late' });
  });

  it('tells of a process that a signal ended', async () => {
    const { end } = await runNode(['-e', 'process.kill(process.pid, "SIGABRT")'], {}, 60);
    expect(end).toEqual({ kind: 'killed', signal: 'SIGABRT' });
  });
});
