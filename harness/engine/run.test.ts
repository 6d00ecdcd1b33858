import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../spec/json.js';
import type { Requirement } from '../../properties/requirement.js';
import type { Scenario } from '../../properties/scenario.js';
import type { Report, RunEvent } from './events.js';
import { ClusterIsNotThere } from './given-cluster.js';
import { run } from './run.js';
import { fakeTarget, fault, ok, tinyMemoryDb, type Behaviour } from './testing/fake-wire.js';
import { below, creation, requirement, satisfied } from './testing/rules.js';
import { runInput, type RunSetting } from './testing/run-input.js';

const judge = async (setting: RunSetting): Promise<Report> => run(runInput(setting));

const statusOf = (report: Report, id: string) =>
  report.requirements.find((result) => result.id === id)?.status;

describe('a run', () => {
  it('passes what held and leaves nothing behind', async () => {
    const db = tinyMemoryDb();
    const report = await judge({ behave: db.behave });
    expect(report.verdict).toBe('conformant');
    expect(report.requirements[0]).toMatchObject({ status: 'passed', cases: 20 });
    expect([...db.clusters, ...db.snapshots.keys()]).toEqual([]);
    expect(report.leftovers).toEqual([]);
  });

  it('shrinks a finding to the smallest input that shows it', async () => {
    const report = await judge({ requirements: [requirement('wire.small', below(17))] });
    expect(report.verdict).toBe('nonconformant');
    expect(report.requirements[0]?.findings).toMatchObject([{ input: 17, reproduced: true }]);
  });

  it('never slips to another fault while shrinking', async () => {
    const bySize = below(17, (input) => (input >= 100 ? 'large' : 'small'));
    const ends = new Set<unknown>();
    for (let seed = 1; seed <= 12; seed++) {
      const report = await judge({
        requirements: [requirement('wire.slip', bySize)],
        options: { runs: 1, seed },
      });
      ends.add(report.requirements[0]?.findings?.[0]?.input);
    }
    // A large case ends at the smallest large input, though smaller ones break the rule too, in another way.
    expect(ends).toContain(100);
    for (const end of ends) expect([17, 100, undefined]).toContain(end);
  });

  it('keeps a finding that does not repeat, and says so', async () => {
    let answers = 0;
    const db = tinyMemoryDb();
    const once: Behaviour = (operation, input) =>
      operation === 'CreateSnapshot' && input['SnapshotName'] !== undefined && ++answers === 5
        ? ok({ Snapshot: { Name: 'wrong' } })
        : db.behave(operation, input);
    const names = requirement('response.name', ({ steps }) => {
      const wrong = steps.findIndex(
        ({ exchange: { outcome } }) =>
          outcome.kind === 'accepted' && JSON.stringify(outcome.body).includes('wrong'),
      );
      return wrong < 0
        ? satisfied
        : {
            kind: 'violated',
            violation: {
              step: wrong,
              message: 'wrong',
              expected: { kind: 'accepted' },
              signature: 'wrong',
            },
          };
    });
    const report = await judge({ behave: once, requirements: [names] });
    expect(report.requirements[0]?.findings).toMatchObject([
      { reproduced: false, seen: { broken: 1 }, shrinks: 0 },
    ]);
    expect(report.verdict).toBe('nonconformant');
  });

  it('draws the same inputs whatever the concurrency', async () => {
    const inputs = async (concurrency: number) => {
      const seen = new Map<number, Json>();
      await judge({
        options: { concurrency, seed: 99 },
        onEvent: (event) => {
          if (event.type === 'case-finished') seen.set(event.index, event.input);
        },
      });
      return JSON.stringify([...seen].sort(([one], [other]) => one - other));
    };
    expect(await inputs(1)).toBe(await inputs(16));
  });
});

describe('statuses', () => {
  it('does not pass a rule that never applied', async () => {
    const report = await judge({
      requirements: [requirement('wire.silent', () => ({ kind: 'not-applicable' }))],
    });
    expect(statusOf(report, 'wire.silent')).toBe('not-exercised');
    expect(report.verdict).toBe('inconclusive');
  });

  it('calls a rule whose judge throws inconclusive, never passed or failed', async () => {
    const report = await judge({
      requirements: [
        requirement('wire.throws', () => {
          throw new Error('a bug');
        }),
        requirement('wire.fine', () => satisfied),
      ],
    });
    expect(statusOf(report, 'wire.throws')).toBe('inconclusive');
    expect(report.verdict).toBe('inconclusive');
  });

  it('shows the case that takes the fewest requests, though another has the shorter input', async () => {
    const many: Scenario = {
      ...creation,
      name: 'many',
      strata: [{ name: 'one', arbitrary: fc.constant(1) }],
      async act(_, context) {
        const { name } = await context.leaseCluster();
        for (let made = 0; made < 5; made++)
          await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: context.freshName() });
      },
    };
    const few = { ...creation, strata: [{ name: 'one', arbitrary: fc.constant(1_000_000_000) }] };
    const { requirements } = await judge({
      requirements: [requirement('wire.fine', below(0))],
      scenarios: [many, few],
    });
    expect(requirements[0]?.findings?.[0]?.scenario).toBe('creation');
  });

  it('shows a spent budget as not-run, never as a pass', async () => {
    const report = await judge({ options: { maxRequests: 25 } });
    expect(statusOf(report, 'wire.fine')).toBe('not-run');
    expect(report.verdict).toBe('inconclusive');
  });

  it('calls a rule unsupported where the target lacks what its scenario needs', async () => {
    const db = tinyMemoryDb();
    const report = await judge({
      behave: (operation, input) =>
        operation === 'CreateCluster' ? fault('UnknownOperationException') : db.behave(operation, input),
    });
    expect(report.requirements[0]).toMatchObject({
      status: 'unsupported',
      reason: 'No case of this run applied to it. The target does not answer CreateCluster.',
    });
    expect(report.verdict).toBe('inconclusive');
  });

  it('leaves out the scenarios of an operation that the target lacks', async () => {
    const { behave } = tinyMemoryDb();
    const asked: unknown[] = [];
    const report = await judge({
      behave: (operation, input) => {
        if (operation !== undefined && input['Mark'] !== undefined) asked.push(operation);
        return behave(operation, input);
      },
      requirements: [requirement('copy-snapshot.wire.rule', () => satisfied)],
      scenarios: [
        {
          ...creation,
          name: 'copy-snapshot.copies',
          act: async (_, context) => void (await context.call('DescribeSnapshots', { Mark: true })),
        },
      ],
    });
    expect(asked).toEqual([]);
    expect(report.requirements).toMatchObject([
      { area: 'wire', status: 'unsupported', reason: 'The target does not answer CopySnapshot.' },
    ]);
  });

  it('fails a broken SHOULD under strict only', async () => {
    const requirements = [
      requirement('wire.should', below(0), 'SHOULD'),
      requirement('wire.fine', () => satisfied),
    ];
    expect((await judge({ requirements })).verdict).toBe('conformant');
    expect((await judge({ requirements, options: { strict: true } })).verdict).toBe('nonconformant');
  });

  it('never fails for a broken MAY', async () => {
    const requirements = [
      requirement('wire.may', below(0), 'MAY'),
      requirement('wire.fine', () => satisfied),
    ];
    expect((await judge({ requirements, options: { strict: true } })).verdict).toBe('conformant');
  });

  it('says inconclusive where clusters can not be had', async () => {
    const db = tinyMemoryDb();
    const report = await judge({
      behave: (operation, input) =>
        operation === 'CreateCluster'
          ? fault('ClusterQuotaForCustomerExceededFault')
          : db.behave(operation, input),
    });
    expect(statusOf(report, 'wire.fine')).toBe('passed');
  });

  it('tells of each case that could not be carried through, and why', async () => {
    const db = tinyMemoryDb();
    const told: (string | undefined)[] = [];
    await judge({
      behave: (operation, input) =>
        operation === 'CreateCluster' && input['NodeType'] === 'none'
          ? fault('InvalidParameterValueException')
          : db.behave(operation, input),
      scenarios: [
        { ...creation, act: async (_, context) => void (await context.createCluster({ NodeType: 'none' })) },
        { ...creation, name: 'other' },
      ],
      options: { runs: 1 },
      onEvent: (event) => {
        if (event.type === 'case-finished') told[event.index] = event.aborted;
      },
    });
    expect(told).toEqual([expect.stringContaining('CreateCluster did not make a cluster'), undefined]);
  });

  it('takes a failure of the server for a bad moment, unless it shows again', async () => {
    const verdictOn = async (fails: (creation: number, name: string) => boolean) => {
      const db = tinyMemoryDb();
      let creations = 0;
      const noServerError: Requirement['judge'] = ({ steps }) => {
        const step = steps.findIndex(
          ({ exchange: { outcome } }) => outcome.kind === 'refused' && outcome.status >= 500,
        );
        const violation = { step, message: 'failed', expected: { kind: 'accepted' }, signature: '' } as const;
        return step < 0 ? satisfied : { kind: 'violated', violation };
      };
      const report = await judge({
        behave: (operation, input) =>
          operation === 'CreateSnapshot' && fails(creations++, String(input['SnapshotName']))
            ? fault('InternalFailure', 500)
            : db.behave(operation, input),
        requirements: [requirement('wire.no-failure', noServerError)],
      });
      return report.requirements[0];
    };
    expect(await verdictOn((creation) => creation === 5)).toMatchObject({
      status: 'passed',
      forgiven: 1,
    });
    // Too often for moments.
    expect(await verdictOn((creation) => creation % 3 === 1)).toMatchObject({
      status: 'failed',
      findings: [{ reproduced: false }],
    });
    expect(await verdictOn((creation) => creation > 15)).toMatchObject({ status: 'failed' });
  });

  it('makes another cluster where it is in doubt whether the first was made', async () => {
    const db = tinyMemoryDb();
    let made = 0;
    const madeOne: Requirement['judge'] = ({ steps }) =>
      steps.some(({ operation }) => operation === 'CreateSnapshot') ? satisfied : { kind: 'not-applicable' };
    const report = await judge({
      behave: async (operation, input) => {
        const answer = await db.behave(operation, input);
        return operation === 'CreateCluster' && made++ < 2
          ? { kind: 'lost', loss: 'reset', detail: 'socket hang up' }
          : answer;
      },
      options: { runs: 1 },
      requirements: [requirement('wire.made', madeOne)],
    });
    expect(statusOf(report, 'wire.made')).toBe('passed');
    expect(report.leftovers).toEqual([]);
  });
});

describe('a target that can not be judged', () => {
  const lost = (loss: 'unreachable' | 'no-tls' | 'not-http') => () => ({
    kind: 'lost' as const,
    loss,
    detail: 'connect ECONNREFUSED',
  });

  it('is inconclusive where nothing answers', async () => {
    const report = await judge({ behave: lost('unreachable') });
    expect(report).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringContaining('Nothing answers'),
    });
  });

  it('is inconclusive where its certificate is not trusted, and says what to do', async () => {
    expect(await judge({ behave: lost('no-tls') })).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(/^Something answers there, .* --ca FILE or in NODE_EXTRA_CA_CERTS\.$/),
      requests: 1,
    });
  });

  it('is inconclusive where no HTTP is spoken', async () => {
    expect((await judge({ behave: lost('not-http') })).reason).toContain('does not speak HTTP');
  });

  it('is unsupported where CreateSnapshot is not known', async () => {
    expect((await judge({ behave: () => fault('UnknownOperationException') })).verdict).toBe('unsupported');
  });

  it('is left alone once it hangs again and again', async () => {
    const db = tinyMemoryDb();
    let sent = 0;
    const report = await judge({
      behave: (operation, input) => {
        sent++;
        return operation === 'CreateSnapshot' && input['SnapshotName'] !== undefined
          ? { kind: 'lost', loss: 'timed-out', detail: 'no answer' }
          : db.behave(operation, input);
      },
      options: { runs: 500 },
    });
    expect(report.verdict).toBe('inconclusive');
    expect(sent).toBeLessThan(200);
  });
});

describe('credentials that expire in the middle of a run', () => {
  const accepted = requirement('wire.accepted', ({ steps }) => {
    const step = steps.findIndex(({ exchange }) => exchange.outcome.kind === 'refused');
    const violation = { step, message: '', expected: { kind: 'accepted' }, signature: '' } as const;
    return step < 0 ? satisfied : { kind: 'violated', violation };
  });

  it('leave it open, and blame no rule', async () => {
    for (const requests of [13, 20, 57]) {
      const { behave } = tinyMemoryDb();
      let sent = 0;
      const report = await judge({
        behave: (operation, input) =>
          sent++ < requests ? behave(operation, input) : fault('ExpiredTokenException', 403),
        requirements: [accepted],
      });
      expect(report.verdict, `after ${requests}`).toBe('inconclusive');
      expect(report.requirements[0]?.status).toBe('not-run');
      expect(report.reason).toContain('refuses these credentials: HTTP 403 ExpiredTokenException');
    }
  });

  it('are no excuse where they are refused for some requests alone', async () => {
    const { behave } = tinyMemoryDb();
    const report = await judge({
      behave: (operation, input) =>
        operation === 'CreateSnapshot' && 'ClusterName' in input
          ? fault('ExpiredTokenException', 403)
          : behave(operation, input),
      requirements: [accepted],
    });
    expect(report.verdict).toBe('nonconformant');
  });
});

describe('an interrupt', () => {
  it('ends the run and removes what was made', async () => {
    const db = tinyMemoryDb();
    const controller = new AbortController();
    let cases = 0;
    const report = await judge({
      behave: db.behave,
      signal: controller.signal,
      onEvent: (event) => {
        if (event.type === 'case-finished' && ++cases === 3) controller.abort();
      },
    });
    expect([...db.clusters, ...db.snapshots.keys()]).toEqual([]);
    expect(statusOf(report, 'wire.fine')).toBe('not-run');
  });
});

describe('a cluster that the user gave', () => {
  const given = async (shownAt: number) => {
    const db = tinyMemoryDb();
    db.clusters.add('mine');
    const sent: (string | undefined)[] = [];
    let looks = 0;
    const target = fakeTarget((operation, input) => {
      sent.push(operation);
      return operation === 'DescribeClusters' && ++looks < shownAt
        ? fault('ClusterNotFoundFault')
        : db.behave(operation, input);
    }, 'mine');
    return { sent, report: await judge({ target }).catch((error: unknown) => error) };
  };

  it('and that is not there is a mistake, told before anything is sent that changes something', async () => {
    const { sent, report } = await given(Infinity);
    expect(report).toBeInstanceOf(ClusterIsNotThere);
    expect(new Set(sent)).toEqual(new Set(['DescribeClusters']));
  });

  it('may show late', async () => {
    expect((await given(3)).report).toMatchObject({ prefix: 'mc0007' });
  });
});

describe('every way out', () => {
  const isLeft = (db: ReturnType<typeof tinyMemoryDb>) => [...db.clusters, ...db.snapshots.keys()];

  it('cleans up where the interrupt comes while the target is probed', async () => {
    const db = tinyMemoryDb();
    for (const nth of [1, 2, 3, 5, 8]) {
      const controller = new AbortController();
      let requests = 0;
      const report = await judge({
        behave: async (operation, input) => {
          if (++requests === nth) controller.abort();
          // Carried out a while after the interrupt, as a target over a network does it.
          for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
          return db.behave(operation, input);
        },
        signal: controller.signal,
      });
      expect(isLeft(db)).toEqual([]);
      expect(report).toMatchObject({ verdict: 'inconclusive', leftovers: [] });
    }
  });

  it('cleans up where the run itself throws, and tells what is left', async () => {
    const db = tinyMemoryDb();
    const events: RunEvent[] = [];
    const broken: Scenario = {
      ...creation,
      get needs(): never {
        throw new RangeError('a defect');
      },
    };
    const onEvent = (event: RunEvent): void => void events.push(event);
    const judging = judge({ behave: db.behave, scenarios: [broken], onEvent });
    await expect(judging).rejects.toThrow('a defect');
    expect(isLeft(db)).toEqual([]);
    expect(events.at(-1)).toEqual({ type: 'cleaned-up', leftovers: [] });
  });

  it('goes on where a reporter throws, and throws the same at its end', async () => {
    const db = tinyMemoryDb();
    const told: string[] = [];
    const input = runInput({
      behave: db.behave,
      onEvent: ({ type }) => {
        if (type === 'capabilities-known') throw new RangeError('a defect');
      },
    });
    const other = { onEvent: ({ type }: RunEvent) => void told.push(type) };
    await expect(run({ ...input, reporters: [...input.reporters, other] })).rejects.toThrow('a defect');
    expect(isLeft(db)).toEqual([]);
    expect(told.at(-1)).toBe('run-finished');
  });

  it('is bounded by a second interrupt, which lists what is left', async () => {
    const db = tinyMemoryDb();
    const [first, second] = [new AbortController(), new AbortController()];
    const report = await run({
      ...runInput({
        behave: db.behave,
        signal: first.signal,
        onEvent: (event) => {
          if (event.type !== 'case-finished') return;
          first.abort();
          second.abort();
        },
      }),
      hurry: second.signal,
    });
    const listed = report.leftovers.map(({ name }) => name);
    expect(isLeft(db).length).toBeGreaterThan(0);
    expect(listed).toEqual(expect.arrayContaining(isLeft(db)));
    for (const name of listed) expect(name.startsWith(report.prefix)).toBe(true);
  });

  it('begins with the prefix of all names', async () => {
    const events: RunEvent[] = [];
    const report = await judge({ onEvent: (event) => events.push(event) });
    expect(events[0]).toMatchObject({ type: 'run-started', prefix: 'mc0007' });
    expect(report.prefix).toBe('mc0007');
  });
});

describe('what can not be removed', () => {
  it('stands in the report as leftovers', async () => {
    const db = tinyMemoryDb();
    const report = await judge({
      behave: (operation, input) =>
        operation === 'DeleteCluster' && db.clusters.has(String(input['ClusterName']))
          ? fault('InvalidClusterStateFault')
          : db.behave(operation, input),
    });
    expect(report.leftovers.length).toBe(db.clusters.size);
    expect(report.leftovers[0]).toMatchObject({
      kind: 'cluster',
      reason: expect.stringContaining('InvalidClusterStateFault'),
    });
  });

  it('is seen where the target only says that it deleted it', async () => {
    const db = tinyMemoryDb();
    const report = await judge({
      behave: (operation, input) =>
        operation === 'DeleteSnapshot' && db.snapshots.has(String(input['SnapshotName']))
          ? ok({ Snapshot: {} })
          : db.behave(operation, input),
    });
    expect(report.leftovers.length).toBe(20);
  });
});
