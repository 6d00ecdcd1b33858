import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../spec/package-root.js';
import { blockOf } from './blocks.js';
import { allImports, faultOf, importsOf, roomOf } from './imports.js';
import { rooms } from './rooms.js';
import { roomsTable } from './rooms-table.js';

const imports = allImports(packageRoot, ['spec', 'properties', 'fixtures', 'harness']);

describe('the rooms', () => {
  it('import only what stands before them', () => {
    rooms.forEach(({ name, imports: allowed }, index) => {
      const before = rooms.slice(0, index).map((room) => room.name);
      const named = allowed.map((each) => (each.endsWith('.ts') ? roomOf(each)?.name : each));
      expect(before, name).toEqual(expect.arrayContaining(named));
    });
  });

  it.each(rooms)('$name may import nothing that it does not import', ({ name, imports: allowed }) => {
    const imported = imports.filter(({ from }) => roomOf(from)?.name === name).map(({ to }) => to);
    const used = new Set(imported.flatMap((to) => [to, roomOf(to)?.name]));
    expect(allowed.filter((each) => !used.has(each))).toEqual([]);
  });

  it('stand in ARCHITECTURE.md: npm run docs writes them', () => {
    const document = readFileSync(join(packageRoot, 'ARCHITECTURE.md'), 'utf8');
    expect(blockOf(document, 'rooms')).toBe(roomsTable);
  });

  it('have no path in common', () => {
    const paths = rooms.flatMap((room) => room.paths);
    for (const path of paths) expect(paths.filter((other) => path.startsWith(other))).toEqual([path]);
  });
});

describe('the imports of the code', () => {
  it('are found', () => {
    expect(imports.length).toBeGreaterThan(1_000);
    expect(imports).toContainEqual({ from: 'harness/judge.ts', to: 'harness/engine/run.ts' });
    // For a type alone, and only when it is needed.
    expect(imports).toContainEqual({ from: 'harness/engine/run.ts', to: 'harness/engine/events.ts' });
    expect(imports).toContainEqual({ from: 'harness/cli/real-dependencies.ts', to: 'harness/judge.ts' });
  });

  it('all go down', () => {
    expect(imports.map(faultOf).filter((fault) => fault !== undefined)).toEqual([]);
  });
});

describe('an import', () => {
  const faults = (from: string, text: string) => importsOf(from, text).map(faultOf);

  it.each([
    ['harness/wire/client.ts', "import type { Scenario } from '../../properties/scenario.js';"],
    ['harness/trust/kill.ts', "import { realDependencies } from '../cli/real-dependencies.js';"],
    [
      'properties/operations/x/rules/y.ts',
      "import { WireClient } from '../../../../harness/wire/client.js';",
    ],
    ['harness/report/json.ts', "const { run } = await import('../engine/run.js');"],
    ['harness/reference/plane.ts', "import { broken } from '../../spec/broken-constraints.js';"],
  ])('of %s that goes up is told', (from, text) => {
    expect(faults(from, text)).toEqual([expect.stringMatching(/ imports .*, but .* may not import /)]);
  });

  it('of a file that belongs to no room is told', () => {
    expect(faults('harness/attic/x.ts', "import '../time.js';")).toEqual([
      'harness/attic/x.ts belongs to no room. Name it in harness/docs/rooms.ts.',
    ]);
  });

  it('within a room, and down, is none of these', () => {
    expect(
      faults('harness/engine/run.ts', "import { a } from './plan.js';\nimport { b } from '../time.js';"),
    ).toEqual([undefined, undefined]);
  });
});
