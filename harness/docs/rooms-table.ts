import { rooms, type Room } from './rooms.js';

/** Every room as a row of a Markdown table: what it is called, where it is, what it holds, and what it may import. */
export const roomsTable: string = [
  '| room | place | holds | may import |',
  '|---|---|---|---|',
  ...rooms.map((room) => `| **${room.name}** | ${placeOf(room)} | ${room.holds} | ${importsOf(room)} |`),
].join('\n');

/** A room's folders and files; where there are many files, the folder that they stand in. */
function placeOf({ paths }: Room): string {
  const places = paths.length > 3 ? ['files directly in `harness/`'] : paths.map((path) => `\`${path}\``);
  return places.join(', ');
}

function importsOf({ imports }: Room): string {
  if (imports.length === 0) return 'nothing';
  return imports
    .map((each) => (each.endsWith('.ts') ? `\`${each.replace('harness/', '')}\`` : each))
    .join(', ');
}
