// Writes docs/licences.md: every package that is installed with this one, and its licence, from the lockfile.
// `--check` says instead whether it is as it should be.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../docs/licences.md', import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const installed = Object.entries(packages)
  .filter(
    ([place, { dev, devOptional, optional, peer }]) =>
      place !== '' && !dev && !devOptional && !optional && !peer,
  )
  .map(([place, { version, license }]) => ({
    name: place.slice(place.lastIndexOf('node_modules/') + 13),
    version,
    license,
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const nameless = installed.filter(({ license }) => license === undefined);
if (nameless.length > 0)
  throw new Error(`No licence is named by ${nameless.map(({ name }) => name).join(', ')}.`);

const text = `# Licences

What is installed with this package: ${installed.length} packages. Written by \`node .ci/licences.mjs\` from package-lock.json.

| package | version | licence |
| --- | --- | --- |
${installed.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`).join('\n')}
`;

const cells = (table) => table.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (cells(readFileSync(file, 'utf8')) !== cells(text)) {
  console.error('docs/licences.md is not what the lockfile says: run node .ci/licences.mjs');
  process.exit(1);
}
