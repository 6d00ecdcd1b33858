import type { EmittedTest, Send, Statement } from '../emitted-test.js';
import {
  brokenWords,
  codePointEscapes,
  headLines,
  helpersFor,
  indented,
  quotedEither,
  type Helpers,
  type Language,
} from '../language.js';
import { conditionIn, filled, requestIn, type Syntax } from '../syntax.js';

const text = (value: string): string => quotedEither(value, codePointEscapes);
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const answer = (step: number): string => `answers[${step + 1}]`;

const syntax: Syntax = {
  text,
  list: (texts) => `[${texts.map(text).join(', ')}]`,
  headers: (headers) => `{${headers.map(([name, value]) => `${text(name)}: ${value}`).join(', ')}}`,
  number: String,
  truth: (value) => (value ? 'True' : 'False'),
  and: 'and',
  or: 'or',
  call: (name, args) => `${snake(name)}(${args.join(', ')})`,
  answer,
  answers: (steps) => `[${steps.map(answer).join(', ')}]`,
};

function statement(of: Statement, { rule }: EmittedTest): string[] {
  switch (of.kind) {
    case 'send':
      return [comment(of), sent(of)];
    case 'together':
      return [
        '# At the same time:',
        `with ThreadPoolExecutor(${of.sends.length}) as pool:`,
        ...indented(
          of.sends.map(
            ({ step, request }) => `sent_${step + 1} = pool.submit(send, ${requestIn(request, syntax)})`,
          ),
          4,
        ),
        ...of.sends.map(({ step }) => `${answer(step)} = sent_${step + 1}.result()`),
      ];
    case 'wait':
      return [
        comment(of),
        `def step_${of.step + 1}():`,
        `    ${sent(of)}`,
        `    return ${conditionIn(of.until, syntax)}`,
        `until(${of.seconds}, step_${of.step + 1})`,
      ];
    case 'capture':
      return [`names[${text(of.name)}] = text_at(${answer(of.step)}, ${text(of.pointer)})`];
    case 'require':
      return [`set_up(${conditionIn(of.that, syntax)}, ${text(of.words)}, ${answer(of.step)})`];
    case 'remove':
      return [`removals.append(${requestIn(of.request, syntax)})`];
    case 'assert':
      return [
        `holds = ${conditionIn(of.that, syntax)}`,
        `assert holds, ${filled(brokenWords(rule, of.words), syntax)} + told(${answer(of.step)})`,
      ];
  }
}

function sent({ step, request }: Send): string {
  return `${answer(step)} = send(${requestIn(request, syntax)})`;
}

function comment({ step, words }: Send): string {
  return `# ${step + 1}. ${words}`;
}

const imports: readonly (readonly [RegExp, string])[] = [
  [/http\.client/, 'import http.client'],
  [/json\./, 'import json'],
  [/os\.environ/, 'import os'],
  [/\bre\./, 'import re'],
  [/secrets\./, 'import secrets'],
  [/time\./, 'import time'],
  [/urllib\./, 'import urllib.parse'],
  [/ThreadPoolExecutor/, 'from concurrent.futures import ThreadPoolExecutor'],
];

/** A test of pytest, which sends by Python's own HTTP: urllib adds headers that a case may be about. */
export const pytest: Language = {
  fileName: (slug) => `test_${slug.replaceAll('-', '_')}.py`,
  emit: (test, slug) => {
    const names = test.names.map(
      ({ name, rest, letters }) =>
        `names[${text(name)}] = PREFIX${letters === 'capital' ? '.upper()' : ''} + ${text(rest)}`,
    );
    const main = [
      `def test_${slug.replaceAll('-', '_')}():`,
      ...indented(
        [
          ...names,
          'answers = {}',
          'removals = []',
          'try:',
          ...indented(
            test.statements.flatMap((each) => statement(each, test)),
            4,
          ),
          'finally:',
          '    for removal in reversed(removals):',
          '        remove(removal)',
        ],
        4,
      ),
    ];
    const helpers = helpersFor(main.join('\n'), helpersOf(test));
    const rest = [
      `ENDPOINT = os.environ.get("MEMORYDB_ENDPOINT", ${text(test.endpoint)}).rstrip("/")`,
      'names = {}',
      '',
      '',
      ...main,
      '',
      '',
      helpers.join('\n\n\n'),
      '',
    ].join('\n');
    return [
      ...headLines(test).map((line) => `# ${line}`.trimEnd()),
      ...imports.flatMap(([token, line]) => (token.test(rest) ? [line] : [])),
      '',
      rest,
    ].join('\n');
  },
};

function helpersOf({ prefixLength, region }: EmittedTest): Helpers {
  return {
    PREFIX: `PREFIX = "mc" + "".join(secrets.choice("0123456789abcdefghijklmnopqrstuvwxyz") for _ in range(${prefixLength - 2}))`,
    fill: `def fill(text):
    return re.sub(r"\\{\\{(\\w+)\\}\\}", lambda found: json.dumps(names[found[1]])[1:-1], text)`,
    operation: `def operation(name, body):
    headers = {"content-type": "application/x-amz-json-1.1", "x-amz-target": "AmazonMemoryDB." + name}
    return request("POST", "/", headers, True, body, "utf8")`,
    request: `def request(method, path, headers, is_signed, body, encoding):
    return method, path, {**headers, **(SIGNATURE if is_signed else {})}, body.encode(encoding)`,
    SIGNATURE: `# Emulators read the service from it, and verify nothing.
SIGNATURE = {
    "authorization": "AWS4-HMAC-SHA256 Credential=test/20260101/${region}/memorydb/aws4_request, "
    + "SignedHeaders=host;x-amz-date, Signature=" + "0" * 64,
    "x-amz-date": "20260101T000000Z",
}`,
    send: `def send(request):
    """Answers status 0 where no whole answer came."""
    method, path, headers, body = request
    url = urllib.parse.urlsplit(ENDPOINT)
    connect = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
    connection = connect(url.netloc, timeout=30)
    try:
        connection.request(method, url.path + path, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        lower = {name.lower(): value for name, value in answer.getheaders()}
        return {"status": answer.status, "headers": lower, "bytes": content, "json": parsed(content)}
    except (OSError, http.client.HTTPException):
        return {"status": 0, "headers": {}, "bytes": b"", "json": None}
    finally:
        connection.close()`,
    parsed: `def parsed(content):
    try:
        return json.loads(content.decode("utf-8"))
    except ValueError:
        return None`,
    until: `def until(seconds, is_done):
    end = time.monotonic() + seconds
    while not is_done() and time.monotonic() < end:
        time.sleep(0.1)`,
    set_up: `def set_up(holds, words, answer):
    if not holds:
        raise RuntimeError("The set-up failed: expected " + words + told(answer))`,
    text_at: `def text_at(answer, pointer):
    value = at(answer["json"], pointer)
    if not isinstance(value, str):
        raise RuntimeError("The set-up failed: no text at " + pointer + told(answer))
    return value`,
    told: `def told(answer):
    text = answer["bytes"].decode("utf-8", "replace")[:2000]
    return ", not HTTP %d %s" % (answer["status"], " ".join(text.split()))`,
    remove: `def remove(removal):
    def is_gone():
        answer = send(removal)
        return not any(name.endswith("StateFault") for name in error_names(answer))
    until(30, is_gone)`,
    is_answered: `def is_answered(answer):
    return answer["status"] > 0`,
    has_status: `def has_status(answer, least, most):
    return least <= answer["status"] <= most`,
    is_accepted: `def is_accepted(answer):
    return 200 <= answer["status"] < 300 and isinstance(answer["json"], dict)`,
    is_fault: `def is_fault(answer, faults):
    return error_names(answer)[:1] in [[fault] for fault in faults]`,
    error_names: `def error_names(answer, places=("__type", "code", "x-amzn-errortype")):
    body = answer["json"] if isinstance(answer["json"], dict) else {}
    raw = [body.get(place) if place != "x-amzn-errortype" else answer["headers"].get(place) for place in places]
    names = [text.split(":")[0].split("#")[-1].strip() for text in raw if isinstance(text, str)]
    return [name for name in names if name]`,
    error_has: `def error_has(answer, what):
    if answer["status"] < 300:
        return False
    if what == "message":
        return any(str(at(answer["json"], place) or "").strip() for place in ("/message", "/Message"))
    if what == "__type":
        return len(error_names(answer, ("__type",))) > 0
    found = error_names(answer)
    return len(found) > 0 and (what == "name" or len(set(found)) == 1)`,
    has_header: `def has_header(answer, header_names, is_present):
    found = any(answer["headers"].get(name, "").strip() for name in header_names)
    return answer["status"] > 0 and found == is_present`,
    has_media_type: `def has_media_type(answer, media_type):
    return answer["headers"].get("content-type", "").split(";")[0].rstrip().lower() == media_type`,
    is_strict_json: `def is_strict_json(answer):
    if isinstance(answer["json"], dict):
        return answer["headers"].get("content-encoding", "identity") == "identity"
    return answer["status"] >= 300 and answer["bytes"] == b"" and len(error_names(answer)) > 0`,
    each_is_one_of: `def each_is_one_of(answer, pointer, wanted, ignoring_case):
    return all(
        any(is_same(value, one, ignoring_case) for one in json.loads(wanted))
        for value in values_at(answer["json"], pointer)
    )`,
    each_ends_with: `def each_ends_with(answer, pointer, end, ignoring_case):
    def ends(value):
        return value.lower().endswith(end.lower()) if ignoring_case else value.endswith(end)
    return all(isinstance(value, str) and ends(value) for value in values_at(answer["json"], pointer))`,
    each_matches: `def each_matches(answer, pointer, pattern):
    return all(isinstance(value, str) and re.search(pattern, value) for value in values_at(answer["json"], pointer))`,
    each_is_within: `def each_is_within(answer, pointer, least, most):
    return all(is_number(value) and least <= value <= most for value in values_at(answer["json"], pointer))`,
    is_number: `def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)`,
    each_has_length: `def each_has_length(answer, pointer, least, most):
    return all(isinstance(value, str) and least <= len(value) <= most for value in values_at(answer["json"], pointer))`,
    each_is_of_type: `def each_is_of_type(answer, pointer, types):
    kinds = {
        "null": lambda value: value is None,
        "boolean": lambda value: isinstance(value, bool),
        "string": lambda value: isinstance(value, str),
        "array": lambda value: isinstance(value, list),
        "object": lambda value: isinstance(value, dict),
        "number": is_number,
        "integer": lambda value: is_number(value) and value == int(value),
    }
    return all(any(kinds[kind](value) for kind in types) for value in values_at(answer["json"], pointer))`,
    member_is: `def member_is(answer, pointer, what):
    value = at(answer["json"], pointer, ABSENT)
    if what == "absent":
        return value is ABSENT
    if what == "not-null":
        return value is not None
    return value is not ABSENT and value is not None and (what == "present" or value != "")`,
    items_are: `def items_are(pages, pointer, where, ignoring_case, least, most):
    wanted = json.loads(where).items()
    such = [
        item
        for item in items_on(pages, pointer)
        if all(is_same(or_empty(at(item, place)), or_empty(value), ignoring_case) for place, value in wanted)
    ]
    return least <= len(such) <= most`,
    or_empty: `def or_empty(value):
    return "" if value is None else value`,
    are_unique: `def are_unique(pages, pointer, member, ignoring_case):
    values = [at(item, member, ABSENT) for item in items_on(pages, pointer)]
    texts = [canonical(value) for value in values if value is not ABSENT]
    folded = [text.lower() for text in texts] if ignoring_case else texts
    return len(set(folded)) == len(folded)`,
    are_same: `def are_same(answer, pointer, other, other_pointer, is_key):
    one, two = at(answer["json"], pointer), at(other["json"], other_pointer)
    if one is None or two is None:
        return True
    if is_key and isinstance(one, str) and isinstance(two, str):
        return one.split("/")[-1].lower() == two.split("/")[-1].lower()
    return is_same(one, two, False)`,
    is_one_accepted: `def is_one_accepted(all_answers):
    return sum(is_accepted(answer) for answer in all_answers) == 1`,
    slots_are: `def slots_are(answer, pointer, what):
    texts = [at(shard, "/Configuration/Slots") for shard in items_on([answer], pointer)]
    found = [re.fullmatch(r"(\\d+)-(\\d+)", part.strip()) for text in texts if isinstance(text, str) for part in text.split(",")]
    ranges = [(int(match[1]), int(match[2])) for match in found if match]
    if what == "in-range":
        return all(start <= end <= 16383 for start, end in ranges)
    if what == "ordered":
        return all(before[0] <= after[0] for before, after in zip(ranges, ranges[1:]))
    ranges.sort()
    if what == "disjoint":
        return all(before[1] < after[0] for before, after in zip(ranges, ranges[1:]))
    following = 0
    for start, end in ranges:
        if start <= following:
            following = max(following, end + 1)
    return following > 16383`,
    items_on: `def items_on(pages, pointer):
    lists = [at(page["json"], pointer) for page in pages if is_accepted(page)]
    return [item for each in lists if isinstance(each, list) for item in each]`,
    values_at: `def values_at(value, pointer):
    """The values at a pointer in which * stands for every item of a list; members that are null are absent."""
    found = [value]
    for key in keys_of(pointer):
        if key == "*":
            found = [item for each in found if isinstance(each, list) for item in each]
        else:
            inner = [at(each, "/" + key) for each in found]
            found = [each for each in inner if each is not None]
    return found`,
    at: `def at(value, pointer, absent=None):
    for key in keys_of(pointer):
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        else:
            return absent
    return value`,
    ABSENT: 'ABSENT = object()',
    keys_of: `def keys_of(pointer):
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]`,
    is_same: `def is_same(one, other, ignoring_case):
    if ignoring_case and isinstance(one, str) and isinstance(other, str):
        return one.lower() == other.lower()
    return canonical(one) == canonical(other)`,
    canonical: `def canonical(value):
    return json.dumps(value, sort_keys=True)`,
  };
}
