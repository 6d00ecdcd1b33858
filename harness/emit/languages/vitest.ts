import type { EmittedTest, Send, Statement } from '../emitted-test.js';
import {
  brokenWords,
  headLines,
  helpersFor,
  indented,
  quotedEither,
  unicodeEscapes,
  type Helpers,
  type Language,
} from '../language.js';
import { conditionIn, filled, requestIn, type Syntax } from '../syntax.js';

const text = (value: string): string => quotedEither(value, unicodeEscapes);
const answer = (step: number): string => `answers[${step + 1}]`;

const syntax: Syntax = {
  text,
  list: (texts) => `[${texts.map(text).join(', ')}]`,
  headers: (headers) => `{ ${headers.map(([name, value]) => `${text(name)}: ${value}`).join(', ')} }`,
  number: String,
  truth: String,
  and: '&&',
  or: '||',
  call: (name, args) => `${name}(${args.join(', ')})`,
  answer,
  answers: (steps) => `[${steps.map(answer).join(', ')}]`,
};

function statement(of: Statement, { rule }: EmittedTest): string[] {
  switch (of.kind) {
    case 'send':
      return [comment(of), `${sent(of)};`];
    case 'together':
      return ['// At the same time:', 'await Promise.all([', ...indented(of.sends.map(together), 2), ']);'];
    case 'wait':
      return [
        comment(of),
        `await until(${of.seconds}, async () => {`,
        `  ${sent(of)};`,
        `  return ${conditionIn(of.until, syntax)};`,
        '});',
      ];
    case 'capture':
      return [`names[${text(of.name)}] = textAt(${answer(of.step)}, ${text(of.pointer)});`];
    case 'require':
      return [`setUp(${conditionIn(of.that, syntax)}, ${text(of.words)}, ${answer(of.step)});`];
    case 'remove':
      return [`removals.push(${requestIn(of.request, syntax)});`];
    case 'assert':
      return [
        `const holds = ${conditionIn(of.that, syntax)};`,
        `expect(holds, ${filled(brokenWords(rule, of.words), syntax)} + told(${answer(of.step)})).toBe(true);`,
      ];
  }
}

function sent({ step, request }: Send): string {
  return `${answer(step)} = await send(${requestIn(request, syntax)})`;
}

function together({ step, request }: Send): string {
  return `send(${requestIn(request, syntax)}).then((answer) => (${answer(step)} = answer)),`;
}

function comment({ step, words }: Send): string {
  return `// ${step + 1}. ${words}`;
}

/** A test of vitest, which sends by Node's own HTTP. */
export const vitest: Language = {
  fileName: (slug) => `${slug}.test.js`,
  emit: (test) => {
    const body = test.statements.flatMap((each) => statement(each, test));
    const names = test.names.map(
      ({ name, rest, letters }) =>
        `names.${name} = prefix${letters === 'capital' ? '.toUpperCase()' : ''} + ${text(rest)};`,
    );
    const main = [
      `test(${text(`${test.rule}: ${test.title}`)}, { timeout: 180_000 }, async () => {`,
      ...indented(
        [
          ...names,
          'const answers = [];',
          'const removals = [];',
          'try {',
          ...indented(body, 2),
          '} finally {',
          '  for (const removal of removals.reverse()) await remove(removal);',
          '}',
        ],
        2,
      ),
      '});',
    ];
    const helpers = helpersFor(main.join('\n'), helpersOf(test));
    return [
      ...headLines(test).map((line) => `// ${line}`.trimEnd()),
      "import http from 'node:http';",
      "import https from 'node:https';",
      "import { expect, test } from 'vitest';",
      '',
      `const endpoint = (process.env.MEMORYDB_ENDPOINT ?? ${text(test.endpoint)}).replace(/\\/$/, '');`,
      'const names = {};',
      '',
      ...main,
      '',
      helpers.join('\n\n'),
      '',
    ].join('\n');
  },
};

function helpersOf({ prefixLength, region }: EmittedTest): Helpers {
  return {
    prefix: `const prefix = 'mc' + Math.random().toString(36).slice(2).padEnd(${prefixLength}, '0').slice(0, ${prefixLength - 2});`,
    fill: `const fill = (text) => text.replace(/\\{\\{(\\w+)\\}\\}/g, (_, name) => JSON.stringify(names[name]).slice(1, -1));`,
    operation: `const operation = (name, body) =>
  request('POST', '/', { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonMemoryDB.' + name }, true, body, 'utf8');`,
    request: `const request = (method, path, headers, isSigned, body, encoding) => ({
  method,
  path,
  headers: isSigned ? { ...headers, ...signature } : headers,
  body: Buffer.from(body, encoding),
});`,
    signature: `// Emulators read the service from it, and verify nothing.
const signature = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=test/20260101/${region}/memorydb/aws4_request, SignedHeaders=host;x-amz-date, Signature=' + '0'.repeat(64),
  'x-amz-date': '20260101T000000Z',
};`,
    send: `// Answers status 0 where no whole answer came.
function send({ method, path, headers, body }) {
  const lost = { status: 0, headers: {}, text: '', json: undefined };
  return new Promise((resolve) => {
    const { request } = endpoint.startsWith('https:') ? https : http;
    const length = method === 'GET' && body.length === 0 ? {} : { 'content-length': body.length };
    const call = request(endpoint + path, { method, headers: { ...headers, ...length }, timeout: 30_000 }, (response) => {
      const pieces = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('error', () => resolve(lost));
      response.on('end', () => {
        const bytes = Buffer.concat(pieces);
        resolve({ status: response.statusCode, headers: response.headers, text: bytes.toString('utf8'), json: parsed(bytes) });
      });
    });
    call.on('timeout', () => call.destroy());
    call.on('error', () => resolve(lost));
    call.end(body);
  });
}`,
    parsed: `function parsed(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}`,
    until: `async function until(seconds, isDone) {
  const end = Date.now() + seconds * 1000;
  while (!(await isDone()) && Date.now() < end) await new Promise((wake) => setTimeout(wake, 100));
}`,
    setUp: `function setUp(holds, words, answer) {
  if (!holds) throw new Error('The set-up failed: expected ' + words + told(answer));
}`,
    textAt: `function textAt(answer, pointer) {
  const value = at(answer.json, pointer);
  if (typeof value !== 'string') throw new Error('The set-up failed: no text at ' + pointer + told(answer));
  return value;
}`,
    told: `const told = ({ status, text }) => ', not HTTP ' + status + ' ' + text.slice(0, 2000).replace(/\\s+/g, ' ');`,
    remove: `async function remove(removal) {
  await until(30, async () => {
    const answer = await send(removal);
    return !errorNames(answer).some((name) => name.endsWith('StateFault'));
  });
}`,
    isAnswered: `const isAnswered = ({ status }) => status > 0;`,
    hasStatus: `const hasStatus = ({ status }, min, max) => status >= min && status <= max;`,
    isAccepted: `const isAccepted = ({ status, json }) => status >= 200 && status < 300 && isObject(json);`,
    isObject: `const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);`,
    isFault: `const isFault = (answer, names) => names.includes(errorNames(answer)[0]);`,
    errorNames: `const errorNames = ({ json, headers }) =>
  [json?.__type, json?.code, headers['x-amzn-errortype']]
    .filter((raw) => typeof raw === 'string')
    .map((raw) => raw.split(':')[0].split('#').at(-1).trim())
    .filter(Boolean);`,
    errorHas: `function errorHas({ status, json, headers }, what) {
  if (status < 300) return false;
  const names = errorNames({ json, headers });
  if (what === 'message') return [json?.message, json?.Message].some((text) => typeof text === 'string' && text.trim() !== '');
  if (what === '__type') return errorNames({ json: { __type: json?.__type }, headers: {} }).length > 0;
  return names.length > 0 && (what === 'name' || new Set(names).size === 1);
}`,
    hasHeader: `const hasHeader = ({ status, headers }, names, isPresent) =>
  status > 0 && names.some((name) => (headers[name] ?? '').trim() !== '') === isPresent;`,
    hasMediaType: `const hasMediaType = ({ headers }, type) => headers['content-type']?.split(';')[0].trimEnd().toLowerCase() === type;`,
    isStrictJson: `const isStrictJson = (answer) =>
  (isObject(answer.json) && (answer.headers['content-encoding'] ?? 'identity') === 'identity') ||
  (answer.status >= 300 && answer.text === '' && errorNames(answer).length > 0);`,
    eachIsOneOf: `const eachIsOneOf = (answer, pointer, json, ignoringCase) =>
  valuesAt(answer.json, pointer).every((value) => JSON.parse(json).some((wanted) => isSame(value, wanted, ignoringCase)));`,
    eachEndsWith: `const eachEndsWith = (answer, pointer, end, ignoringCase) =>
  valuesAt(answer.json, pointer).every(
    (value) => typeof value === 'string' && (ignoringCase ? value.toLowerCase().endsWith(end.toLowerCase()) : value.endsWith(end)),
  );`,
    eachMatches: `const eachMatches = (answer, pointer, pattern) =>
  valuesAt(answer.json, pointer).every((value) => typeof value === 'string' && new RegExp(pattern, 'u').test(value));`,
    eachIsWithin: `const eachIsWithin = (answer, pointer, min, max) =>
  valuesAt(answer.json, pointer).every((value) => typeof value === 'number' && value >= min && value <= max);`,
    eachHasLength: `const eachHasLength = (answer, pointer, min, max) =>
  valuesAt(answer.json, pointer).every((value) => typeof value === 'string' && [...value].length >= min && [...value].length <= max);`,
    eachIsOfType: `const eachIsOfType = (answer, pointer, types) =>
  valuesAt(answer.json, pointer).every((value) => {
    const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
    return types.includes(type) || (Number.isInteger(value) && types.includes('integer'));
  });`,
    memberIs: `function memberIs(answer, pointer, what) {
  const value = at(answer.json, pointer);
  if (what === 'absent') return value === undefined;
  if (what === 'not-null') return value !== null;
  return value !== undefined && value !== null && (what === 'present' || value !== '');
}`,
    itemsAre: `function itemsAre(pages, pointer, json, ignoringCase, min, max) {
  const where = Object.entries(JSON.parse(json));
  const such = itemsOn(pages, pointer).filter((item) =>
    where.every(([place, value]) => isSame(at(item, place) ?? '', value ?? '', ignoringCase)),
  );
  return such.length >= min && such.length <= max;
}`,
    areUnique: `function areUnique(pages, pointer, member, ignoringCase) {
  const texts = itemsOn(pages, pointer).map((item) => at(item, member)).filter((value) => value !== undefined).map(canonical);
  const folded = ignoringCase ? texts.map((text) => text.toLowerCase()) : texts;
  return new Set(folded).size === folded.length;
}`,
    areSame: `function areSame(answer, pointer, other, otherPointer, isKey) {
  const [one, two] = [at(answer.json, pointer), at(other.json, otherPointer)];
  if (one === undefined || one === null || two === undefined || two === null) return true;
  const id = (key) => key.slice(key.lastIndexOf('/') + 1).toLowerCase();
  return isKey && typeof one === 'string' && typeof two === 'string' ? id(one) === id(two) : isSame(one, two, false);
}`,
    isOneAccepted: `const isOneAccepted = (answers) => answers.filter(isAccepted).length === 1;`,
    slotsAre: `function slotsAre(answer, pointer, what) {
  const ranges = itemsOn([answer], pointer).flatMap((shard) => {
    const slots = at(shard, '/Configuration/Slots');
    return typeof slots === 'string' ? slots.split(',').flatMap((text) => /^(\\d+)-(\\d+)$/.exec(text.trim()) ?? []) : [];
  });
  const numbers = ranges.filter((_, i) => i % 3 > 0).map(Number);
  const pairs = numbers.flatMap((start, i) => (i % 2 === 0 ? [[start, numbers[i + 1]]] : []));
  if (what === 'in-range') return pairs.every(([start, end]) => start <= end && end <= 16383);
  if (what === 'ordered') return pairs.every(([start], i) => i === 0 || start >= pairs[i - 1][0]);
  const sorted = [...pairs].sort(([one], [other]) => one - other);
  if (what === 'disjoint') return sorted.every(([start], i) => i === 0 || start > sorted[i - 1][1]);
  let next = 0;
  for (const [start, end] of sorted) if (start <= next) next = Math.max(next, end + 1);
  return next > 16383;
}`,
    itemsOn: `const itemsOn = (pages, pointer) =>
  pages.filter(isAccepted).flatMap(({ json }) => {
    const list = at(json, pointer);
    return Array.isArray(list) ? list : [];
  });`,
    valuesAt: `// The values at a pointer in which * stands for every item of a list; members that are null are absent.
function valuesAt(json, pointer) {
  let found = [json];
  for (const key of keysOf(pointer))
    found = found.flatMap((value) => {
      if (key === '*') return Array.isArray(value) ? value : [];
      const inner = at(value, '/' + key);
      return inner === undefined || inner === null ? [] : [inner];
    });
  return found.filter((value) => value !== undefined);
}`,
    at: `function at(json, pointer) {
  let here = json;
  for (const key of keysOf(pointer))
    here = typeof here === 'object' && here !== null && Object.hasOwn(here, key) ? here[key] : undefined;
  return here;
}`,
    keysOf: `const keysOf = (pointer) => pointer.split('/').slice(1).map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));`,
    isSame: `const isSame = (one, other, ignoringCase) =>
  ignoringCase && typeof one === 'string' && typeof other === 'string'
    ? one.toLowerCase() === other.toLowerCase()
    : canonical(one) === canonical(other);`,
    canonical: `const canonical = (value) =>
  JSON.stringify(value, (_, inner) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1))) : inner,
  );`,
  };
}
