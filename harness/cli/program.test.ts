import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { events, report, result } from '../report/testing/hand-made.js';
import { runCommandLine } from './program.js';
import { FakeDependencies } from './testing/fake-dependencies.js';
import { FakeShell } from './testing/fake-shell.js';
import { faultsOfText } from '../trust/plain-text.js';
import { fakeTarget, tinyMemoryDb } from '../engine/testing/fake-wire.js';
import { UsageError } from '../usage-error.js';

async function typed(line: string, fakes = new FakeDependencies(), shell = new FakeShell()) {
  const code = await runCommandLine(line.split(' ').filter(Boolean), shell, fakes);
  return { code, fakes, shell, out: shell.out, err: shell.err };
}

describe('what is wrong with a command line is one sentence and exit code 2', () => {
  it.each([
    ['--sed 1', `Unknown option '--sed'. Did you mean --seed?`],
    ['--frobnicate', `Unknown option '--frobnicate'.`],
    [
      'frobnicate',
      'There is no command "frobnicate". There are: run, show, emit-test, merge, lint, replay, serve, requirements, doctor, sweep, sdk.',
    ],
    ['serve extra', 'There is no command "extra"'],
    ['--seed', `Option '--seed <n|random>' argument missing.`],
    ['--seed x', '--seed must be a whole number from 0 to 4294967295, not "x".'],
    ['--seed 1.5', '--seed must be'],
    ['--seed -1', '--seed must be'],
    ['--seed 4294967296', '--seed must be'],
    ['--runs 0', '--runs must be a whole number from 1 to 1000000, not "0".'],
    ['--runs 1e3', '--runs must be'],
    ['--concurrency 0', '--concurrency must be a whole number from 1 to 256'],
    ['--max-requests many', '--max-requests must be a whole number from 1'],
    ['--max-time 0', '--max-time must be a number of seconds above 0'],
    [
      '--request-timeout NaN',
      '--request-timeout must be a number of seconds above 0 and up to 3600, not "NaN".',
    ],
    ['--request-timeout Infinity', '--request-timeout must be'],
    ['--rate -3', '--rate must be a number of requests a second above 0'],
    ['--reporter jsno', 'There is no reporter "jsno". There are: pretty, '],
    ['--reporter json=', '--reporter json= names no file.'],
    [
      '--reporter json=/nowhere/at/all.json',
      `The report can't be written to /nowhere/at/all.json: its folder`,
    ],
    ['--reporter json --reporter pretty', `Two reporters can't both write to standard output.`],
    ['--only response.slots-in-rang', 'The closest: response.slots-in-range'],
    ['--skip nothing.*', '--skip nothing.* matches no requirement.'],
    ['--only wire.* --skip wire.*', '--only and --skip together leave no requirement to judge.'],
    [
      '--endpoint localhost:5000',
      '"localhost:5000" is not an http or https URL. Did you mean http://localhost:5000?',
    ],
    ['--endpoint ftp://x', '"ftp://x" is not an http or https URL.'],
    ['--endpoint %%', 'is not an http or https URL.'],
    ['--endpoint http://x/?a=1', 'Leave out what follows the path: http://x/'],
    ['--endpoint https://memory-db.us-east-1.amazonaws.com', 'is real AWS'],
    ['doctor --endpoint https://memory-db.us-east-1.amazonaws.com', 'is real AWS'],
    ['sweep --prefix mc1x2y --endpoint https://memory-db.us-east-1.amazonaws.com', 'is real AWS'],
    ['sweep --endpoint http://127.0.0.1:1', `Required option '--prefix <prefix>' not specified.`],
    ['sweep --prefix mc --endpoint http://127.0.0.1:1', '--prefix "mc" is not the prefix of a run: mc and'],
    ['sweep --prefix prod01 --endpoint http://127.0.0.1:1', '--prefix "prod01" is not the prefix'],
    ['sweep --prefix mc1x2y', 'sweep needs --endpoint: the embedded target ends with its run.'],
    ['--command serve', '--command "serve" does not say where the port belongs.'],
    ['--image x', '--image x needs --port'],
    ['--image x --port 0', '--port must be a whole number from 1 to 65535'],
    ['--image x --port 80 --pull never', '--pull must be missing or always, not "never".'],
    ['--preset moto --endpoint http://x', '--endpoint and --preset each name a target.'],
    ['--ready-path /', '--ready-path needs one of --command, --image, --preset'],
    ['--start-timeout 0', '--start-timeout must be a number of seconds'],
    ['--cluster mine', '--cluster needs --endpoint'],
    ['--ca /etc/hosts', '--ca needs --endpoint'],
    [
      '--endpoint https://x --ca /nowhere/ca.pem',
      `--ca /nowhere/ca.pem can't be used: there is no such file.`,
    ],
    [
      'doctor --endpoint https://x --ca /etc/hosts',
      `--ca /etc/hosts can't be used: it holds no certificate.`,
    ],
    ['--region US_EAST', '--region must be a name like us-east-1, not "US_EAST".'],
    ['requirements --format csv', `Option '--format <name>' argument 'csv' is invalid. Allowed choices are`],
    ['requirements --only zzz', '--only zzz matches no requirement.'],
    [
      'requirements --explain wire.request-ids',
      'There is no requirement "wire.request-ids". The closest: wire.request-id.',
    ],
    ['sdk --package /nowhere', '/nowhere does not hold @aws-sdk/client-memorydb.'],
    ['sdk --from 3.0.1', '3.0.1 is not installed. Bring it with: npm install --prefix'],
    ['sdk --to 3.0.1', '--to needs --from'],
    ['sdk --package x --from 3.0.1', '--from needs --to'],
    ['sdk --reporter html', 'There is no reporter "html". There are: pretty, '],
    ['sdk --runs 0', '--runs must be a whole number from 1'],
    ['serve --port 65536', '--port must be a whole number from 0 to 65535'],
    ['serve --verify-signatures', '--verify-signatures needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'],
  ])('%s', async (line, sentence) => {
    const { code, fakes, out, err } = await typed(line);
    expect(err).toContain(sentence);
    expect(err.trimEnd()).not.toContain('\n');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect([fakes.specs, fakes.inputs, fakes.serves]).toEqual([[], [], []]);
  });

  it.each([
    ['--endpoint', 'http://me:hush@x'],
    ['--endpoint', 'http://hush@x'],
    ['--endpoint', 'htp://me:hush@x:5000'],
    ['--endpoint', 'me:hush@x:5000'],
    ['--endpoint', 'http://me:hu/hush@x'],
    ['--endpoint', 'http://me:p@hush@x'],
    ['--endpoint', 'http://me:hu sh:hush@x'],
    ['--endpoint', 'http://x/?token=hush'],
    ['--endpoint', 'http://x/#hush'],
    ['--endpont=http://me:hush@x'],
    ['--endpont=me:hush@x'],
    ['http://me:hush@x'],
    ['me:hush@x'],
    ['--only', 'http://me:hush@x'],
  ])('shows no password that stands in it: %s %s', async (...args) => {
    const shell = new FakeShell();
    expect(await runCommandLine(args, shell, new FakeDependencies())).toBe(2);
    expect(shell.err).toMatch(/x|path/);
    expect(shell.err).not.toContain('hush');
  });

  const nasty = '\u001b[2J\u202e\n::error::owned';
  it.each([
    [nasty],
    [`--${nasty}`],
    ['--endpoint', nasty],
    ['--endpoint', `http://x/?${nasty}`],
    ['--region', nasty],
    ['--seed', nasty],
    ['--runs', nasty],
    ['--rate', nasty],
    ['--only', nasty],
    ['--reporter', nasty],
    ['--reporter', `json=/nowhere/${nasty}`],
    ['sdk', '--package', nasty],
    ['sdk', '--from', nasty],
    ['serve', '--port', nasty],
    ['requirements', '--format', nasty],
  ])('shows what was typed so that it steers no terminal and no CI: %j %j', async (...args) => {
    const shell = new FakeShell();
    expect(await runCommandLine(args, shell, new FakeDependencies())).toBe(2);
    expect(faultsOfText(shell.err)).toEqual([]);
    expect(shell.err.trimEnd()).not.toContain('\n');
  });
});

describe('the target that the environment names', () => {
  const judged = async (env: Readonly<Record<string, string>>, line = '') => {
    const shell = new FakeShell(env);
    const { fakes, code, err } = await typed(line, new FakeDependencies(), shell);
    return { spec: fakes.specs[0], code, err };
  };

  it.each(['', 'doctor'])(
    'is the one that is judged, and the option comes before it: %s',
    async (command) => {
      const env = { AWS_ENDPOINT_URL: 'http://x:2/', AWS_REGION: 'eu-west-1' };
      expect((await judged(env, command)).spec).toMatchObject({
        kind: 'url',
        endpoint: 'http://x:2',
        endpointFrom: 'AWS_ENDPOINT_URL',
        region: 'eu-west-1',
      });
      const own = { ...env, MEMORYDB_ENDPOINT: 'http://x:3' };
      expect((await judged(own, command)).spec).toMatchObject({ endpointFrom: 'MEMORYDB_ENDPOINT' });
      expect((await judged(own, `${command} --endpoint http://x:4`)).spec).toMatchObject({
        endpoint: 'http://x:4',
        endpointFrom: '--endpoint',
      });
    },
  );

  it.each([
    [{ MEMORYDB_ENDPOINT: 'x:1' }, 'MEMORYDB_ENDPOINT "x:1" is not an http or https URL'],
    [{ AWS_ENDPOINT_URL: 'http://u:hush@x:1' }, 'AWS_ENDPOINT_URL "http://…@x:1" is not'],
    [{ AWS_ENDPOINT_URL: 'https://memory-db.us-east-1.amazonaws.com' }, '(AWS_ENDPOINT_URL) is real AWS'],
    [{ AWS_REGION: 'EU' }, 'AWS_REGION must be a name like us-east-1, not "EU".'],
    [{ AWS_PROFILE: 'nobody' }, 'AWS_PROFILE names the profile "nobody"'],
    [
      { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'x' },
      'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS must be true or false',
    ],
  ])('is an error where it is wrong, before anything is judged: %j', async (env, sentence) => {
    const { spec, code, err } = await judged(env);
    expect([spec, code]).toEqual([undefined, 2]);
    expect(err).toContain(sentence);
    expect(err).not.toContain('hush');
  });
});

describe('endpoints of AWS', () => {
  it.each([
    'https://memory-db.us-east-1.amazonaws.com',
    'https://MEMORY-DB.US-EAST-1.AMAZONAWS.COM:443/',
    'https://memory-db.us-east-1.amazonaws.com./',
    'https://memory-db.cn-north-1.amazonaws.com.cn',
    'https://memory-db.us-east-1.api.aws',
  ])('%s is refused without --allow-aws', async (endpoint) => {
    expect((await typed(`--endpoint ${endpoint}`)).code).toBe(2);
    expect((await typed(`--endpoint ${endpoint} --allow-aws --yes`)).fakes.inputs).toHaveLength(1);
  });

  it.each(['http://amazonaws.com.localhost', 'http://notamazonaws.com', 'http://127.0.0.1/amazonaws.com'])(
    '%s is none',
    async (endpoint) => {
      expect((await typed(`--endpoint ${endpoint}`)).fakes.inputs).toHaveLength(1);
    },
  );
});

describe('run', () => {
  it('is the default command, and has the defaults of the help', async () => {
    const [bare, named] = [await typed(''), await typed('run')];
    for (const { fakes } of [bare, named]) {
      expect(fakes.specs).toEqual([{ kind: 'embedded', region: 'us-east-1', requestTimeout: 10 }]);
      expect(fakes.inputs[0]?.options).toEqual({
        seed: 1,
        profile: 'default',
        runs: 100,
        concurrency: 8,
        strict: false,
        only: [],
        skip: [],
        maxRequests: undefined,
        maxTime: undefined,
        maxClusters: undefined,
        maxSnapshots: undefined,
        nodeType: undefined,
        subnetGroup: undefined,
        acl: undefined,
        requestTimeout: 10,
        rate: undefined,
      });
    }
  });

  it('draws a seed where it is asked to, and tells which', async () => {
    const runs = await Promise.all(Array.from({ length: 8 }, () => typed('--seed random')));
    const seeds = runs.map(({ fakes }) => fakes.inputs[0]?.options.seed);
    expect(new Set(seeds).size).toBeGreaterThan(1);
    runs.forEach(({ err }, index) => expect(err).toContain(`Repeat this run with --seed ${seeds[index]}.`));
  });

  it('passes every option on', async () => {
    const { fakes } = await typed(
      'run --endpoint http://x:1/base/ --region eu-west-1 --cluster mine --seed 7 --runs 3 --concurrency 2 --strict ' +
        '--only wire.* response.* --only names.* --skip wire.request-id --max-requests 9 --max-time 1.5 --request-timeout 0.5 --rate 20 ' +
        '--profile frugal --max-clusters 2 --max-snapshots 30 --node-type db.r7g.large --subnet-group ours --acl strict',
    );
    expect(fakes.specs).toEqual([
      {
        kind: 'url',
        endpoint: 'http://x:1/base',
        endpointFrom: '--endpoint',
        region: 'eu-west-1',
        cluster: 'mine',
        requestTimeout: 0.5,
      },
    ]);
    expect(fakes.inputs[0]?.options).toEqual({
      seed: 7,
      profile: 'frugal',
      runs: 3,
      concurrency: 2,
      strict: true,
      only: ['wire.*', 'response.*', 'names.*'],
      skip: ['wire.request-id'],
      maxRequests: 9,
      maxTime: 1.5,
      maxClusters: 2,
      maxSnapshots: 30,
      nodeType: 'db.r7g.large',
      subnetGroup: 'ours',
      acl: 'strict',
      requestTimeout: 0.5,
      rate: 20,
    });
  });

  it('signs for the region of the environment', async () => {
    const shell = new FakeShell({ AWS_REGION: 'ap-south-1' });
    expect((await typed('', new FakeDependencies(), shell)).fakes.specs[0]?.region).toBe('ap-south-1');
  });

  it.each([
    [{ verdict: 'nonconformant' }, 1],
    [{ verdict: 'conformant' }, 0],
    [{ verdict: 'inconclusive' }, 3],
    [{ verdict: 'unsupported' }, 3],
    [{ verdict: 'conformant', requirements: [result('wire.a', { status: 'not-exercised', cases: 0 })] }, 3],
  ] as const)('%j exits %i', async (differing, code) => {
    expect((await typed('', new FakeDependencies({ ...report, ...differing }))).code).toBe(code);
  });

  it('writes nothing but JSON to standard output when asked for it', async () => {
    const { out } = await typed('--reporter json');
    expect(JSON.parse(out).formatVersion).toBe(2);
  });

  it('ends in order at the first Ctrl-C, cuts the clean-up short at the second, and leaves at the third', async () => {
    const shell = new FakeShell();
    const seen: unknown[] = [];
    const fakes: FakeDependencies = new FakeDependencies(report, () => {
      shell.press();
      const { signal, hurry } = fakes.inputs[0] ?? {};
      seen.push(signal?.aborted, hurry?.aborted, [...shell.left]);
      shell.press();
      seen.push(hurry?.aborted, [...shell.left]);
      shell.press();
      seen.push([...shell.left]);
    });
    const { code, err } = await typed('', fakes, shell);
    expect(seen).toEqual([true, false, [], true, [], [130]]);
    expect(code).toBe(130);
    expect(err).toContain('Ctrl-C again leaves at once');
    // What is left, how much of it, and how it is removed.
    expect(err).toContain('Left on the target: 1 cluster.\n  cluster mc00010000aa');
    expect(err).toContain(
      'memorydb-conformance sweep --prefix mc0001 --endpoint http://127.0.0.1:5000 --region us-east-1\n',
    );
    expect(fakes.closed).toBe(1);
  });

  it('tells what it removes at a Ctrl-C by the prefix of its names', async () => {
    const shell = new FakeShell();
    const fakes = new FakeDependencies(report);
    const judge = fakes.judge.bind(fakes);
    fakes.judge = async (given) => {
      const [started] = events(report);
      for (const reporter of given.reporters ?? []) if (started) reporter.onEvent(started);
      shell.press();
      return judge(given);
    };
    expect((await typed('', fakes, shell)).err).toContain('whose names begin with mc0001.');
  });

  it('carries on where its output fails, exits 3 with one sentence, and tells what is left', async () => {
    const shell = new FakeShell();
    shell.outputError = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const fakes = new FakeDependencies(report);
    const judge = fakes.judge.bind(fakes);
    fakes.judge = async (given) => {
      const finished = await judge(given);
      for (const reporter of given.reporters ?? []) await reporter.end?.();
      return finished;
    };
    const { code, err } = await typed('', fakes, shell);
    expect(code).toBe(3);
    expect(err).toContain('The report could not be written to standard output: its disk is full.\n');
    expect(err).toContain('cluster mc00010000aa');
    expect(fakes.closed).toBe(1);
  });

  it('exits 3 where another command can not be told of', async () => {
    const shell = new FakeShell();
    shell.outputError = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const { code, err } = await typed('requirements', new FakeDependencies(), shell);
    expect([code, err]).toEqual([3, 'Standard output could not be written: its disk is full.\n']);
  });

  it('lets go of the target and tells of a bug when the run itself breaks', async () => {
    const break_ = (): never => {
      throw new Error('engine on fire');
    };
    const { code, err, fakes } = await typed('', new FakeDependencies(report, break_));
    expect(code).toBe(3);
    expect(err).toBe(
      'A bug of memorydb-conformance: engine on fire. Please report it with what DEBUG=memorydb-conformance shows.\n',
    );
    expect(fakes.closed).toBe(1);
    const shell = new FakeShell({ DEBUG: 'memorydb-conformance' });
    expect((await typed('', new FakeDependencies(report, break_), shell)).err).toContain('program.test');
  });
});

describe('requirements', () => {
  it('lists level, id, title and source', async () => {
    const { code, out } = await typed('requirements');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^MUST   response\.slots-in-range\n {7}Slots lie within 0-16383\.\n {7}API model:\s+https:/m,
    );
    expect(out).toContain('3 rules');
  });

  it('lists only what is asked for, as JSON too', async () => {
    const { out } = await typed('requirements --format json --only wire.*');
    expect(JSON.parse(out)).toMatchObject([
      { id: 'wire.request-id', level: 'SHOULD', source: { tier: 'model' } },
    ]);
  });

  it('writes a table of Markdown', async () => {
    const { out } = await typed('requirements --format markdown');
    const rows = out.trimEnd().split('\n');
    expect(rows).toHaveLength(5);
    expect(rows.every((row) => row.split('|').length === 6)).toBe(true);
  });

  it('explains one rule: its level, its source, and what speaks for it', async () => {
    const { code, out } = await typed('requirements --explain wire.request-id');
    expect(code).toBe(0);
    expect(out).toContain('SHOULD wire.request-id\n');
    expect(out).toContain('Why SHOULD\n');
    expect(out).toMatch(/Source\n {2}“.*”\n {2}.*\(API model\)\n {2}https:/);
    expect(out).toContain('Confirmed by answers of AWS on record\n  an answer with wire.request-id\n');
    expect(out).toContain('Exercised by the scenarios\n  create, describe\n');
  });
});

describe('sweep', () => {
  const swept = async (line: string) => {
    const db = tinyMemoryDb();
    for (const name of ['mc1x2y00000a', 'mc9z9z00000a', 'mc1x2y']) db.clusters.add(name);
    for (const Name of ['mc1x2y000000', 'prod']) db.snapshots.set(Name, { Name, Status: 'available' });
    const fakes = new FakeDependencies();
    fakes.openTarget = async (spec) => fakeTarget(db.behave, spec.kind === 'url' ? spec.cluster : undefined);
    const { code, out, err } = await typed(
      `sweep --prefix mc1x2y --endpoint http://127.0.0.1:1${line}`,
      fakes,
    );
    return { code, out, err, left: [...db.clusters, ...db.snapshots.keys()] };
  };

  it('removes what has a name of that run, and nothing else', async () => {
    expect(await swept('')).toEqual({
      code: 0,
      out: [
        'removed snapshot mc1x2y000000',
        'removed cluster mc1x2y00000a',
        '1 snapshot and 1 cluster removed, 0 left, with names that begin with mc1x2y.',
        '',
      ].join('\n'),
      err: '',
      left: ['mc9z9z00000a', 'mc1x2y', 'prod'],
    });
  });

  it('only lists it with --dry-run', async () => {
    const { code, out, left } = await swept(' --dry-run');
    expect(code).toBe(0);
    expect(out).toContain('snapshot mc1x2y000000\ncluster mc1x2y00000a\n1 snapshot and 1 cluster found');
    expect(left).toHaveLength(5);
  });
});

describe('serve', () => {
  it('says where, shows how, and ends at Ctrl-C', async () => {
    const shell = new FakeShell({ AWS_ACCESS_KEY_ID: 'k', AWS_SECRET_ACCESS_KEY: 'hush' });
    const fakes = new FakeDependencies();
    const serving = typed('serve --port 4566 --verify-signatures', fakes, shell);
    await expect.poll(() => shell.out).toContain('http://127.0.0.1:4566');
    expect(fakes.serves).toEqual([
      {
        host: undefined,
        port: 4566,
        region: 'us-east-1',
        verifySignatures: { accessKeyId: 'k', secretAccessKey: 'hush' },
      },
    ]);
    expect(shell.out).toContain('aws memorydb describe-clusters --endpoint-url http://127.0.0.1:4566');
    expect(shell.out).not.toContain('hush');
    shell.press();
    expect((await serving).code).toBe(0);
    expect(fakes.closed).toBe(1);
  });

  it('exits 2 when the set-up does not allow it', async () => {
    const fakes = new FakeDependencies();
    fakes.serve = async () => {
      throw new (class extends UsageError {})('Port 80 is taken. Give another with --port.');
    };
    const { code, err } = await typed('serve --port 80', fakes);
    expect([code, err]).toEqual([2, 'Port 80 is taken. Give another with --port.\n']);
  });
});

describe('help', () => {
  it.each(['--help', 'run --help', 'doctor --help', '--version'])('%s exits 0', async (line) => {
    const { code, out, err } = await typed(line);
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toBe('');
  });

  it.each(['run', 'serve', 'requirements', 'doctor', 'sdk'])(
    '%s --help has examples that parse',
    async (name) => {
      const { out } = await typed(`${name} --help`);
      const examples = out.split('\n').filter((line) => line.startsWith('  memorydb-conformance '));
      expect(examples).not.toEqual([]);
      for (const example of examples) {
        const { err } = await typed(
          `${example.trim().slice('memorydb-conformance '.length).replaceAll("'", '')} --no-such`,
        );
        expect(err).toBe(`Unknown option '--no-such'.\n`);
      }
    },
  );

  it('of the program shows the options of run, four examples and the exit codes', async () => {
    const { out } = await typed('--help');
    for (const heading of ['Commands:', 'Target:', 'Cases:', 'Report:', 'Examples:', 'Exit codes:'])
      expect(out).toContain(`\n${heading}\n`);
    expect(out).toContain('--command <line>');
    expect(out.match(/^ {2}memorydb-conformance run/gm)).toHaveLength(4);
    expect(out).toMatch(/^ {2}130 {2}interrupted$/m);
  });

  it('of run has its options under headings', async () => {
    const { out } = await typed('run --help');
    expect(out.match(/^[A-Z][a-z ]+:$/gm)).toEqual([
      'Target:',
      'What is judged:',
      'Cases:',
      'Limits:',
      'Cost:',
      'Report:',
      'Known findings:',
      'Configuration:',
      'Options:',
      'Examples:',
    ]);
  });
});

describe('sdk', () => {
  it('reports a package that cannot be loaded, as a verdict', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'memorydb-conformance-'));
    const manifest = { name: '@aws-sdk/client-memorydb', version: '3.1.0', main: 'x.cjs' };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    await writeFile(join(folder, 'x.cjs'), 'throw new Error("broken inside")');
    const { code, out, err } = await typed(`sdk --reporter json --package ${folder}`);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'nonconformant',
      version: '3.1.0',
      folder,
      results: [],
    });
  });

  it('judges the installed version, and exits with 0', async () => {
    const { code, out, err } = await typed('sdk --runs 5');
    expect(out).toMatch(/^CONFORMANT: @aws-sdk\/client-memorydb [\d.]+ keeps the rules that were judged/m);
    expect([code, err]).toEqual([0, '']);
  });

  it('judges a folder that is given relative to here', async () => {
    const { code, out } = await typed(
      'sdk --runs 5 --reporter json --package node_modules/@aws-sdk/client-memorydb',
    );
    expect(JSON.parse(out)).toMatchObject({ formatVersion: 1, verdict: 'conformant' });
    expect(code).toBe(0);
  });
});
