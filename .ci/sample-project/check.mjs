// What vitest told of the tests of this project: all but those of the rules that the target breaks passed.
import { readFileSync } from 'node:fs';

const { testResults } = JSON.parse(readFileSync('told.json', 'utf8'));
const all = testResults.flatMap(({ assertionResults }) => assertionResults);
const failed = all.filter(({ status }) => status === 'failed');
const passed = all.filter(({ status }) => status === 'passed');
const names = failed.map(({ title }) => title);
const told = failed[0]?.failureMessages[0] ?? '';
console.log(`package: in a project, ${passed.length} tests passed, failed: ${names.join(', ')}`);
if (names.includes('judges from a program')) process.exit(1);
if (!names.includes('MUST response.slots-in-range') || !told.includes('https://') || passed.length < 10)
  process.exit(1);
