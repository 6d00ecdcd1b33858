import { describe, expect, it } from 'vitest';
import { runCommandLine } from './program.js';
import { FakeDependencies } from './testing/fake-dependencies.js';
import { FakeShell } from './testing/fake-shell.js';

const aws = '--endpoint https://memory-db.us-east-1.amazonaws.com --allow-aws';

/** A shell at a terminal where the question is answered so. */
class AnsweringShell extends FakeShell {
  readonly asked: string[] = [];

  constructor(private readonly answer: string) {
    super();
  }

  readonly ask = async (question: string): Promise<string> => {
    this.asked.push(question);
    return this.answer;
  };
}

async function typed(line: string, shell = new FakeShell()) {
  const fakes = new FakeDependencies();
  const code = await runCommandLine(line.split(' '), shell, fakes);
  return { code, fakes, shell };
}

describe('a run at real AWS', () => {
  it('does not begin where nobody is there to agree to what it costs', async () => {
    const { code, fakes, shell } = await typed(aws);
    expect(code).toBe(2);
    expect(shell.err).toContain('This run costs money, and there is no terminal to ask at.');
    expect([fakes.specs, fakes.inputs]).toEqual([[], []]);
  });

  it.each(['n', '', 'nonsense'])('does not begin where the answer is "%s"', async (answer) => {
    const { code, fakes, shell } = await typed(aws, new AnsweringShell(answer));
    expect(code).toBe(2);
    expect(shell.err).toContain('node-hour');
    expect(fakes.specs).toEqual([]);
  });

  it.each(['y', 'Yes'])('begins, frugally, where the answer is "%s"', async (answer) => {
    const { fakes } = await typed(aws, new AnsweringShell(answer));
    expect(fakes.inputs[0]?.options).toMatchObject({ profile: 'frugal', maxClusters: 1, maxSnapshots: 20 });
  });

  it('asks nothing where --yes says so, and takes what the options say', async () => {
    const shell = new AnsweringShell('n');
    const { fakes } = await typed(
      `${aws} --yes --profile default --max-clusters 3 --node-type db.r7g.large`,
      shell,
    );
    expect(shell.asked).toEqual([]);
    expect(fakes.inputs[0]?.options).toMatchObject({
      profile: 'default',
      runs: 100,
      maxClusters: 3,
      nodeType: 'db.r7g.large',
    });
  });
});

describe('a dry run', () => {
  it.each([aws, '--profile frugal', ''])('prints the plan and sends nothing: %s', async (line) => {
    const { code, fakes, shell } = await typed(`run --dry-run --seed 7 ${line}`.trim());
    expect(shell.out).toContain('Plan for seed 7; nothing was sent.');
    expect(code).toBe(0);
    expect([fakes.specs, fakes.inputs]).toEqual([[], []]);
  });
});

it('a run at another endpoint asks nothing', async () => {
  const { fakes } = await typed('--endpoint http://127.0.0.1:5000');
  expect(fakes.inputs[0]?.options.profile).toBe('default');
});
