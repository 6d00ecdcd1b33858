import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { rooms, type Room } from './rooms.js';

/** One file imports another, be it for a type alone or only when it is needed. Paths from the package's root. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** What a file of this text imports from other files of the package. */
export function importsOf(from: string, text: string): Import[] {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)\.js'/g);
  return [...found].map(([, path = '']) => ({ from, to: `${posix.join(posix.dirname(from), path)}.ts` }));
}

/** Every import between the source files below some folders, tests and what only they use left out. */
export function allImports(root: string, folders: readonly string[]): Import[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`)
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.includes('/testing/'))
      .flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8'))),
  );
}

/** The room of a file, or undefined where it belongs to none. */
export function roomOf(file: string): Room | undefined {
  const fits = (path: string): boolean => (path.endsWith('/') ? file.startsWith(path) : file === path);
  return rooms.find(({ paths }) => paths.some(fits));
}

/** What is wrong with an import, in a sentence; undefined where it goes down. */
export function faultOf({ from, to }: Import): string | undefined {
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === undefined || other === undefined)
    return `${room === undefined ? from : to} belongs to no room. Name it in harness/docs/rooms.ts.`;
  if (room === other || room.imports.includes(other.name) || room.imports.includes(to)) return undefined;
  return `${from} imports ${to}, but ${room.name} may not import ${other.name}: see harness/docs/rooms.ts.`;
}
