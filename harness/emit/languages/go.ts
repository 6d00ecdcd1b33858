import type { EmittedTest, Send, Statement } from '../emitted-test.js';
import {
  brokenWords,
  codePointEscapes,
  headLines,
  helpersFor,
  indented,
  quoted,
  type Helpers,
  type Language,
} from '../language.js';
import { pascalOf } from '../slug.js';
import { conditionIn, filled, requestIn, type Syntax } from '../syntax.js';

/** Between backquotes where that saves escapes: most bodies are JSON. */
function text(value: string): string {
  const isPlain = /^[ -~]*$/.test(value) && !value.includes('`');
  return isPlain && /["\\]/.test(value) ? `\`${value}\`` : quoted(value, codePointEscapes);
}
const answer = (step: number): string => `r.answers[${step + 1}]`;

const syntax: Syntax = {
  text,
  list: (texts) => `[]string{${texts.map(text).join(', ')}}`,
  headers: (headers) =>
    `map[string]string{${headers.map(([name, value]) => `${text(name)}: ${value}`).join(', ')}}`,
  number: String,
  truth: String,
  and: '&&',
  or: '||',
  call: (name, args) => `r.${name}(${args.join(', ')})`,
  answer,
  answers: (steps) => `[]ANSWER{${steps.map(answer).join(', ')}}`,
};

function statement(of: Statement, { rule }: EmittedTest): string[] {
  switch (of.kind) {
    case 'send':
      return [comment(of), sent(of)];
    case 'together':
      return [
        '// At the same time:',
        `r.together(map[int]MESSAGE{${of.sends.map(({ step, request }) => `${step + 1}: ${requestIn(request, syntax)}`).join(', ')}})`,
      ];
    case 'wait':
      return [
        comment(of),
        `r.until(${of.seconds}, func() bool {`,
        `\t${sent(of)}`,
        `\treturn ${conditionIn(of.until, syntax)}`,
        '})',
      ];
    case 'capture':
      return [`r.names[${text(of.name)}] = r.textAt(${answer(of.step)}, ${text(of.pointer)})`];
    case 'require':
      return [`r.setUp(${conditionIn(of.that, syntax)}, ${text(of.words)}, ${answer(of.step)})`];
    case 'remove':
      return [`defer r.remove(${requestIn(of.request, syntax)})`];
    case 'assert':
      return [
        `if !${wrapped(conditionIn(of.that, syntax))} {`,
        `\tt.Fatal(${filled(brokenWords(rule, of.words), syntax)} + r.told(${answer(of.step)}))`,
        '}',
      ];
  }
}

function wrapped(expression: string): string {
  return expression.startsWith('(') ? expression : `(${expression})`;
}

function sent({ step, request }: Send): string {
  return `${answer(step)} = r.send(${requestIn(request, syntax)})`;
}

function comment({ step, words }: Send): string {
  return `// ${step + 1}. ${words}`;
}

const imports = [
  'bytes',
  'crypto/rand',
  'encoding/json',
  'fmt',
  'io',
  'net/http',
  'net/url',
  'os',
  'reflect',
  'regexp',
  'slices',
  'sort',
  'strconv',
  'strings',
  'sync',
  'testing',
  'time',
  'unicode/utf8',
];

/** A test of Go, which sends by net/http. The type of a run keeps its helpers apart from those of other files. */
export const go: Language = {
  fileName: (slug) => `${slug.replaceAll('-', '_')}_test.go`,
  emit: (test, slug) => {
    const name = pascalOf(slug);
    const names = test.names.map(({ name: key, rest, letters }) => {
      const prefix = letters === 'capital' ? 'strings.ToUpper(r.prefix())' : 'r.prefix()';
      return `r.names[${text(key)}] = ${prefix} + ${text(rest)}`;
    });
    const main = [
      `func Test${name}(t *testing.T) {`,
      ...indented(
        [
          'r := &RUN{t: t, begin: "mc", names: map[string]string{}, answers: map[int]ANSWER{}}',
          ...names,
          ...test.statements.flatMap((each) => statement(each, test)),
        ],
        1,
      ).map((line) => line.replace(/^ /, '\t')),
      '}',
    ];
    const helpers = helpersFor(main.join('\n'), helpersOf(test));
    // Several files of one package must not declare one name twice.
    const rest = [...main, '', helpers.join('\n\n'), '']
      .join('\n')
      .replaceAll(/\b(RUN|ANSWER|MESSAGE)\b/g, (type) => type.toLowerCase() + name);
    const used = imports.filter((path) => new RegExp(`\\b${path.split('/').at(-1)}\\.`).test(rest));
    return [
      ...headLines(test).map((line) => `// ${line}`.trimEnd()),
      'package conformance',
      '',
      'import (',
      ...used.map((path) => `\t"${path}"`),
      ')',
      '',
      rest,
    ].join('\n');
  },
};

function helpersOf({ prefixLength, region, endpoint }: EmittedTest): Helpers {
  return {
    RUN: `type RUN struct {
	t       *testing.T
	begin   string
	names   map[string]string
	answers map[int]ANSWER
}`,
    ANSWER: `type ANSWER struct {
	status  int
	headers http.Header
	content []byte
	body    any
}`,
    MESSAGE: `type MESSAGE struct {
	method, path string
	headers      map[string]string
	content      []byte
}`,
    prefix: `func (r *RUN) prefix() string {
	for len(r.begin) < ${prefixLength} {
		letter := make([]byte, 1)
		rand.Read(letter)
		r.begin += string("0123456789abcdefghijklmnopqrstuvwxyz"[int(letter[0])%36])
	}
	return r.begin
}`,
    fill: `func (r *RUN) fill(text string) string {
	return regexp.MustCompile(\`\\{\\{\\w+\\}\\}\`).ReplaceAllStringFunc(text, func(found string) string {
		written, _ := json.Marshal(r.names[found[2:len(found)-2]])
		return string(written[1 : len(written)-1])
	})
}`,
    operation: `func (r *RUN) operation(name, body string) MESSAGE {
	headers := map[string]string{"content-type": "application/x-amz-json-1.1", "x-amz-target": "AmazonMemoryDB." + name}
	return r.request("POST", "/", headers, true, body, "utf8")
}`,
    request: `func (r *RUN) request(method, path string, headers map[string]string, signed bool, body, encoding string) MESSAGE {
	if signed {
		// Emulators read the service from it, and verify nothing.
		headers["authorization"] = "AWS4-HMAC-SHA256 Credential=test/20260101/${region}/memorydb/aws4_request, SignedHeaders=host;x-amz-date, Signature=" + strings.Repeat("0", 64)
		headers["x-amz-date"] = "20260101T000000Z"
	}
	content := []byte(body)
	if encoding == "latin1" {
		content = nil
		for _, character := range body {
			content = append(content, byte(character))
		}
	}
	return MESSAGE{method, path, headers, content}
}`,
    send: `// Answers status 0 where no whole answer came.
func (r *RUN) send(m MESSAGE) ANSWER {
	endpoint := os.Getenv("MEMORYDB_ENDPOINT")
	if endpoint == "" {
		endpoint = ${text(endpoint)}
	}
	call, err := http.NewRequest(m.method, strings.TrimRight(endpoint, "/")+m.path, bytes.NewReader(m.content))
	if err != nil {
		r.t.Fatal("The set-up failed: " + err.Error())
	}
	for name, value := range m.headers {
		call.Header.Set(name, value)
	}
	client := &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{DisableCompression: true, DisableKeepAlives: true}}
	response, err := client.Do(call)
	if err != nil {
		return ANSWER{headers: http.Header{}}
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		return ANSWER{headers: http.Header{}}
	}
	return ANSWER{response.StatusCode, response.Header, content, r.parsed(content)}
}`,
    parsed: `func (r *RUN) parsed(content []byte) any {
	var body any
	if !utf8.Valid(content) || json.Unmarshal(content, &body) != nil {
		return nil
	}
	return body
}`,
    together: `func (r *RUN) together(messages map[int]MESSAGE) {
	var group sync.WaitGroup
	var lock sync.Mutex
	for step, each := range messages {
		group.Add(1)
		go func(step int, each MESSAGE) {
			defer group.Done()
			answer := r.send(each)
			lock.Lock()
			defer lock.Unlock()
			r.answers[step] = answer
		}(step, each)
	}
	group.Wait()
}`,
    until: `func (r *RUN) until(seconds int, isDone func() bool) {
	end := time.Now().Add(time.Duration(seconds) * time.Second)
	for !isDone() && time.Now().Before(end) {
		time.Sleep(100 * time.Millisecond)
	}
}`,
    setUp: `func (r *RUN) setUp(holds bool, words string, a ANSWER) {
	if !holds {
		r.t.Fatal("The set-up failed: expected " + words + r.told(a))
	}
}`,
    textAt: `func (r *RUN) textAt(a ANSWER, pointer string) string {
	value, _ := r.at(a.body, pointer)
	text, isText := value.(string)
	if !isText {
		r.t.Fatal("The set-up failed: no text at " + pointer + r.told(a))
	}
	return text
}`,
    told: `func (r *RUN) told(a ANSWER) string {
	return fmt.Sprintf(", not HTTP %d %.2000s", a.status, strings.Join(strings.Fields(string(a.content)), " "))
}`,
    remove: `func (r *RUN) remove(m MESSAGE) {
	r.until(30, func() bool {
		a := r.send(m)
		return !strings.Contains(strings.Join(r.errorNames(a), " "), "StateFault")
	})
}`,
    isAnswered: `func (r *RUN) isAnswered(a ANSWER) bool { return a.status > 0 }`,
    hasStatus: `func (r *RUN) hasStatus(a ANSWER, min, max int) bool { return a.status >= min && a.status <= max }`,
    isAccepted: `func (r *RUN) isAccepted(a ANSWER) bool {
	_, isObject := a.body.(map[string]any)
	return a.status >= 200 && a.status < 300 && isObject
}`,
    isFault: `func (r *RUN) isFault(a ANSWER, faults []string) bool {
	names := r.errorNames(a)
	return len(names) > 0 && slices.Contains(faults, names[0])
}`,
    errorNames: `func (r *RUN) errorNames(a ANSWER) []string {
	kind, _ := r.at(a.body, "/__type")
	code, _ := r.at(a.body, "/code")
	names := []string{}
	for _, raw := range []any{kind, code, a.headers.Get("x-amzn-errortype")} {
		text, _ := raw.(string)
		parts := strings.Split(strings.Split(text, ":")[0], "#")
		if name := strings.TrimSpace(parts[len(parts)-1]); name != "" {
			names = append(names, name)
		}
	}
	return names
}`,
    errorHas: `func (r *RUN) errorHas(a ANSWER, what string) bool {
	names := r.errorNames(a)
	switch {
	case a.status < 300:
		return false
	case what == "message":
		for _, place := range []string{"/message", "/Message"} {
			value, _ := r.at(a.body, place)
			if text, _ := value.(string); strings.TrimSpace(text) != "" {
				return true
			}
		}
		return false
	case what == "__type":
		kind, _ := r.at(a.body, "/__type")
		text, _ := kind.(string)
		return text != ""
	case what == "name":
		return len(names) > 0
	}
	for _, name := range names {
		if name != names[0] {
			return false
		}
	}
	return len(names) > 0
}`,
    hasHeader: `func (r *RUN) hasHeader(a ANSWER, names []string, present bool) bool {
	found := false
	for _, name := range names {
		found = found || strings.TrimSpace(a.headers.Get(name)) != ""
	}
	return a.status > 0 && found == present
}`,
    hasMediaType: `func (r *RUN) hasMediaType(a ANSWER, kind string) bool {
	return strings.ToLower(strings.TrimSpace(strings.Split(a.headers.Get("content-type"), ";")[0])) == kind
}`,
    isStrictJson: `func (r *RUN) isStrictJson(a ANSWER) bool {
	if _, isObject := a.body.(map[string]any); isObject {
		coding := a.headers.Get("content-encoding")
		return coding == "" || coding == "identity"
	}
	return a.status >= 300 && len(a.content) == 0 && len(r.errorNames(a)) > 0
}`,
    eachIsOneOf: `func (r *RUN) eachIsOneOf(a ANSWER, pointer, wanted string, ignoringCase bool) bool {
	return r.each(a, pointer, func(value any) bool {
		for _, one := range r.parsed([]byte(wanted)).([]any) {
			if r.isSame(value, one, ignoringCase) {
				return true
			}
		}
		return false
	})
}`,
    eachEndsWith: `func (r *RUN) eachEndsWith(a ANSWER, pointer, end string, ignoringCase bool) bool {
	return r.each(a, pointer, func(value any) bool {
		text, isText := value.(string)
		if ignoringCase {
			return isText && strings.HasSuffix(strings.ToLower(text), strings.ToLower(end))
		}
		return isText && strings.HasSuffix(text, end)
	})
}`,
    eachMatches: `func (r *RUN) eachMatches(a ANSWER, pointer, pattern string) bool {
	return r.each(a, pointer, func(value any) bool {
		text, isText := value.(string)
		return isText && regexp.MustCompile(pattern).MatchString(text)
	})
}`,
    eachIsWithin: `func (r *RUN) eachIsWithin(a ANSWER, pointer string, min, max float64) bool {
	return r.each(a, pointer, func(value any) bool {
		number, isNumber := value.(float64)
		return isNumber && number >= min && number <= max
	})
}`,
    eachHasLength: `func (r *RUN) eachHasLength(a ANSWER, pointer string, min, max int) bool {
	return r.each(a, pointer, func(value any) bool {
		text, isText := value.(string)
		length := utf8.RuneCountInString(text)
		return isText && length >= min && length <= max
	})
}`,
    eachIsOfType: `func (r *RUN) eachIsOfType(a ANSWER, pointer string, types []string) bool {
	return r.each(a, pointer, func(value any) bool {
		kind := "null"
		switch number := value.(type) {
		case map[string]any:
			kind = "object"
		case []any:
			kind = "array"
		case string:
			kind = "string"
		case bool:
			kind = "boolean"
		case float64:
			if slices.Contains(types, "integer") && number == float64(int64(number)) {
				return true
			}
			kind = "number"
		}
		return slices.Contains(types, kind)
	})
}`,
    memberIs: `func (r *RUN) memberIs(a ANSWER, pointer, what string) bool {
	value, isThere := r.at(a.body, pointer)
	switch what {
	case "absent":
		return !isThere
	case "not-null":
		return !isThere || value != nil
	}
	return isThere && value != nil && (what == "present" || value != "")
}`,
    itemsAre: `func (r *RUN) itemsAre(pages []ANSWER, pointer, where string, ignoringCase bool, min, max int) bool {
	such := 0
	for _, item := range r.itemsOn(pages, pointer) {
		isSuch := true
		for place, wanted := range r.parsed([]byte(where)).(map[string]any) {
			value, _ := r.at(item, place)
			isSuch = isSuch && r.isSame(r.orEmpty(value), r.orEmpty(wanted), ignoringCase)
		}
		if isSuch {
			such++
		}
	}
	return such >= min && such <= max
}`,
    orEmpty: `func (r *RUN) orEmpty(value any) any {
	if value == nil {
		return ""
	}
	return value
}`,
    areUnique: `func (r *RUN) areUnique(pages []ANSWER, pointer, member string, ignoringCase bool) bool {
	seen := map[string]bool{}
	for _, item := range r.itemsOn(pages, pointer) {
		value, isThere := r.at(item, member)
		written, _ := json.Marshal(value)
		text := string(written)
		if ignoringCase {
			text = strings.ToLower(text)
		}
		if isThere && seen[text] {
			return false
		}
		seen[text] = seen[text] || isThere
	}
	return true
}`,
    areSame: `func (r *RUN) areSame(a ANSWER, pointer string, b ANSWER, other string, isKey bool) bool {
	one, _ := r.at(a.body, pointer)
	two, _ := r.at(b.body, other)
	if one == nil || two == nil {
		return true
	}
	text, isText := one.(string)
	match, isMatch := two.(string)
	if isKey && isText && isMatch {
		return strings.EqualFold(text[strings.LastIndex(text, "/")+1:], match[strings.LastIndex(match, "/")+1:])
	}
	return r.isSame(one, two, false)
}`,
    isOneAccepted: `func (r *RUN) isOneAccepted(all []ANSWER) bool {
	accepted := 0
	for _, each := range all {
		if r.isAccepted(each) {
			accepted++
		}
	}
	return accepted == 1
}`,
    slotsAre: `func (r *RUN) slotsAre(a ANSWER, pointer, what string) bool {
	ranges := [][2]int{}
	for _, shard := range r.itemsOn([]ANSWER{a}, pointer) {
		value, _ := r.at(shard, "/Configuration/Slots")
		text, _ := value.(string)
		for _, part := range strings.Split(text, ",") {
			found := regexp.MustCompile(\`^(\\d+)-(\\d+)$\`).FindStringSubmatch(strings.TrimSpace(part))
			if found != nil {
				start, _ := strconv.Atoi(found[1])
				end, _ := strconv.Atoi(found[2])
				ranges = append(ranges, [2]int{start, end})
			}
		}
	}
	if what == "disjoint" || what == "covering" {
		sort.Slice(ranges, func(one, other int) bool { return ranges[one][0] < ranges[other][0] })
	}
	next := 0
	for index, each := range ranges {
		switch {
		case what == "in-range" && (each[0] > each[1] || each[1] > 16383):
			return false
		case what == "ordered" && index > 0 && each[0] < ranges[index-1][0]:
			return false
		case what == "disjoint" && index > 0 && each[0] <= ranges[index-1][1]:
			return false
		case what == "covering" && each[0] <= next && each[1] >= next:
			next = each[1] + 1
		}
	}
	return what != "covering" || next > 16383
}`,
    itemsOn: `func (r *RUN) itemsOn(pages []ANSWER, pointer string) []any {
	items := []any{}
	for _, page := range pages {
		if list, _ := r.at(page.body, pointer); r.isAccepted(page) {
			each, _ := list.([]any)
			items = append(items, each...)
		}
	}
	return items
}`,
    each: `// The values at a pointer in which * stands for every item of a list; members that are null are absent.
func (r *RUN) each(a ANSWER, pointer string, holds func(any) bool) bool {
	found := []any{a.body}
	for _, key := range r.keysOf(pointer) {
		inner := []any{}
		for _, value := range found {
			if list, isList := value.([]any); key == "*" {
				if isList {
					inner = append(inner, list...)
				}
			} else if item, _ := r.at(value, "/"+key); item != nil {
				inner = append(inner, item)
			}
		}
		found = inner
	}
	for _, value := range found {
		if !holds(value) {
			return false
		}
	}
	return true
}`,
    at: `func (r *RUN) at(value any, pointer string) (any, bool) {
	for _, key := range r.keysOf(pointer) {
		isThere := false
		switch inner := value.(type) {
		case map[string]any:
			value, isThere = inner[key]
		case []any:
			index, err := strconv.Atoi(key)
			if isThere = err == nil && index >= 0 && index < len(inner); isThere {
				value = inner[index]
			}
		}
		if !isThere {
			return nil, false
		}
	}
	return value, true
}`,
    keysOf: `func (r *RUN) keysOf(pointer string) []string {
	keys := strings.Split(pointer, "/")[1:]
	for index, key := range keys {
		keys[index] = strings.ReplaceAll(strings.ReplaceAll(key, "~1", "/"), "~0", "~")
	}
	return keys
}`,
    isSame: `func (r *RUN) isSame(one, other any, ignoringCase bool) bool {
	text, isText := one.(string)
	match, isMatch := other.(string)
	if ignoringCase && isText && isMatch {
		return strings.ToLower(text) == strings.ToLower(match)
	}
	return reflect.DeepEqual(one, other)
}`,
  };
}
