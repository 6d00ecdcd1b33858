import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareVersions, responseSchemaFor, youngerThan } from './age.js';
import { judgeSdk } from './judge.js';
import { loadInstalled, loadNamed, loadSdk } from './sdk-package.js';
import { changesOf, shapeOfSdk, shapeOfSpec } from './shapes.js';

describe('loading a version', () => {
  it('finds the installed one', () => {
    expect(loadInstalled().exported.has('CreateSnapshotCommand')).toBe(true);
  });

  it('refuses a folder without the package, in one sentence with the fix', () => {
    expect(() => loadSdk('/nowhere')).toThrow(
      "/nowhere does not hold @aws-sdk/client-memorydb. Give the package's own folder",
    );
  });

  it('refuses a package of another name, and one that does not load', () => {
    const folder = mkdtempSync(join(tmpdir(), 'memorydb-conformance-'));
    writeFileSync(join(folder, 'package.json'), '{"name":"other","version":"1.0.0"}');
    expect(() => loadSdk(folder)).toThrow('does not hold');
    writeFileSync(
      join(folder, 'package.json'),
      '{"name":"@aws-sdk/client-memorydb","version":"3.1.0","main":"x.cjs"}',
    );
    writeFileSync(join(folder, 'x.cjs'), 'throw new Error("broken inside")');
    expect(() => loadSdk(folder)).toThrow('cannot be loaded: broken inside. Install it');
  });

  it('finds that of a project before its own', () => {
    const project = mkdtempSync(join(tmpdir(), 'memorydb-conformance-'));
    const folder = join(project, 'node_modules', '@aws-sdk', 'client-memorydb');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'package.json'),
      '{"name":"@aws-sdk/client-memorydb","version":"3.2.0","main":"x.cjs"}',
    );
    writeFileSync(join(folder, 'x.cjs'), 'exports.a = 1');
    expect(loadInstalled(project)).toMatchObject({ version: '3.2.0', folder });
  });

  it('says how to bring a version that is not there', () => {
    expect(() => loadNamed('3.1.0')).toThrow(
      /is not installed\. Bring it with: npm install --prefix .*3\.1\.0/,
    );
  });
});

describe('the age of a version', () => {
  it('goes by numbers, not by text', () => {
    expect(compareVersions('3.1124.0', '3.721.0')).toBeGreaterThan(0);
    expect(compareVersions('3.46.0', '3.245.0')).toBeLessThan(0);
    expect(compareVersions('3.1.0', '3.1.0')).toBe(0);
  });

  it('decides which members it can know', () => {
    const engine = '/Snapshot/ClusterConfiguration/Engine';
    expect(youngerThan('3.523.0')).toContain(engine);
    expect(youngerThan('3.668.0')).not.toContain(engine);
    expect(JSON.stringify(responseSchemaFor('3.523.0'))).not.toContain('"Engine"');
    expect(JSON.stringify(responseSchemaFor('3.668.0'))).toContain('"Engine"');
  });

  it('below the oldest supported gives no verdict', async () => {
    const old = { ...loadInstalled(), version: '3.46.0' };
    const { verdict, reason, results } = await judgeSdk(old, { seed: 1, runs: 1 }, false);
    expect([verdict, results]).toEqual(['unsupported', []]);
    expect(reason).toContain('Versions before 3.245.0');
  });

  it('of a version without schemas leaves what they would show unexercised, and judges its behaviour', async () => {
    const { exported, ...rest } = loadInstalled();
    const bare = { ...rest, exported: new Map([...exported].filter(([name]) => !name.endsWith('$'))) };
    const { verdict, results } = await judgeSdk(bare, { seed: 1, runs: 5 }, true);
    const unseen = results.filter(({ judgement }) => judgement.kind === 'not-exercised').map(({ id }) => id);
    expect(unseen).toEqual([
      'sdk.members-known',
      'sdk.members-typed',
      'sdk.members-required',
      'sdk.fault-statuses',
    ]);
    expect(verdict).toBe('conformant');
  });

  it('of a version whose schemas are laid out otherwise gives a sentence, not a crash', async () => {
    const { exported, ...rest } = loadInstalled();
    const other = {
      ...rest,
      exported: new Map([...exported, ['CreateSnapshotRequest$', { new: 'layout' }]]),
    };
    const { results } = await judgeSdk(other, { seed: 1, runs: 1 }, true);
    expect(results[0]?.judgement).toEqual({
      kind: 'not-exercised',
      reason: "The SDK's schema CreateSnapshotRequest is laid out in a way this program does not know yet.",
    });
  });
});

describe('the change between two shapes', () => {
  const structure = (members: object, required: string[] = []) =>
    shapeOfSpec({ type: 'object', properties: { ...members }, required });

  it.each([
    ['lost', structure({ a: { type: 'string' } }), structure({}), 'lost'],
    ['added', structure({}), structure({ a: { type: 'string' } }), 'added'],
    ['added and required', structure({}), structure({ a: { type: 'string' } }, ['a']), 'now required'],
    [
      'of another type',
      structure({ a: { type: 'string' } }),
      structure({ a: { type: 'integer' } }),
      'other type',
    ],
    [
      'now required',
      structure({ a: { type: 'string' } }),
      structure({ a: { type: 'string' } }, ['a']),
      'now required',
    ],
  ] as const)('is told when a member is %s', (_, from, to, change) => {
    expect(changesOf(from, to)).toMatchObject([{ pointer: '/a', change }]);
  });

  it('knows that a time is a number on the wire', () => {
    expect(changesOf(shapeOfSpec({ type: 'number' }), shapeOfSdk(4, 'x'))).toEqual([]);
    expect(changesOf(shapeOfSpec({ type: 'string' }), shapeOfSdk(4, 'x'))).toHaveLength(1);
  });
});
