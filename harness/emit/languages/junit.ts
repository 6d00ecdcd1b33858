import type { EmittedTest, Send, Statement } from '../emitted-test.js';
import {
  brokenWords,
  headLines,
  helpersFor,
  indented,
  octalEscapes,
  quoted,
  type Helpers,
  type Language,
} from '../language.js';
import { pascalOf } from '../slug.js';
import { conditionIn, filled, requestIn, type Syntax } from '../syntax.js';

const text = (value: string): string => quoted(value, octalEscapes);
const answer = (step: number): string => `answers.get(${step + 1})`;

const syntax: Syntax = {
  text,
  list: (texts) => `List.of(${texts.map(text).join(', ')})`,
  headers: (headers) =>
    `Map.ofEntries(${headers.map(([name, value]) => `Map.entry(${text(name)}, ${value})`).join(', ')})`,
  // An int of Java has at most ten digits.
  number: (value) => (Math.abs(value) > 1e9 ? `${value}.0` : String(value)),
  truth: String,
  and: '&&',
  or: '||',
  call: (name, args) => `${name}(${args.join(', ')})`,
  answer,
  answers: (steps) => `List.of(${steps.map(answer).join(', ')})`,
};

function statement(of: Statement, { rule }: EmittedTest): string[] {
  switch (of.kind) {
    case 'send':
      return [comment(of), `${sent(of)};`];
    case 'together':
      return [
        '// At the same time:',
        `together(Map.of(${of.sends.map(({ step, request }) => `${step + 1}, ${requestIn(request, syntax)}`).join(', ')}));`,
      ];
    case 'wait':
      return [
        comment(of),
        `until(${of.seconds}, () -> {`,
        `    ${sent(of)};`,
        `    return ${conditionIn(of.until, syntax)};`,
        '});',
      ];
    case 'capture':
      return [`names.put(${text(of.name)}, textAt(${answer(of.step)}, ${text(of.pointer)}));`];
    case 'require':
      return [`setUp(${conditionIn(of.that, syntax)}, ${text(of.words)}, ${answer(of.step)});`];
    case 'remove':
      return [`removals.push(${requestIn(of.request, syntax)});`];
    case 'assert':
      return [
        `assertTrue(${conditionIn(of.that, syntax)},`,
        `    ${filled(brokenWords(rule, of.words), syntax)} + told(${answer(of.step)}));`,
      ];
  }
}

function sent({ step, request }: Send): string {
  return `answers.put(${step + 1}, send(${requestIn(request, syntax)}))`;
}

function comment({ step, words }: Send): string {
  return `// ${step + 1}. ${words}`;
}

/** A test of JUnit 5, which sends by java.net.http; the JDK reads no JSON, so the test does. */
export const junit: Language = {
  fileName: (slug) => `${pascalOf(slug)}Test.java`,
  emit: (test, slug) => {
    const names = test.names.map(({ name, rest, letters }) => {
      const prefix = letters === 'capital' ? 'prefix.toUpperCase(Locale.ROOT)' : 'prefix';
      return `names.put(${text(name)}, ${prefix} + ${text(rest)});`;
    });
    const main = [
      'Map<String, String> names = new HashMap<>();',
      'Map<Integer, Answer> answers = new ConcurrentHashMap<>();',
      'Deque<Message> removals = new ArrayDeque<>();',
      '',
      '@Test',
      `void ${pascalOf(slug).replace(/^./, (letter) => letter.toLowerCase())}() {`,
      ...indented(
        [
          ...names,
          'try {',
          ...indented(
            test.statements.flatMap((each) => statement(each, test)),
            4,
          ),
          '} finally {',
          '    removals.forEach(this::remove);',
          '}',
        ],
        4,
      ),
      '}',
    ];
    const helpers = helpersFor(main.join('\n'), helpersOf(test));
    return [
      ...headLines(test).map((line) => `// ${line}`.trimEnd()),
      'import static org.junit.jupiter.api.Assertions.assertTrue;',
      '',
      'import java.io.IOException;',
      'import java.math.BigDecimal;',
      'import java.net.URI;',
      'import java.net.http.*;',
      'import java.nio.ByteBuffer;',
      'import java.nio.charset.*;',
      'import java.time.Duration;',
      'import java.util.*;',
      'import java.util.concurrent.ConcurrentHashMap;',
      'import java.util.function.*;',
      'import java.util.regex.*;',
      'import java.util.stream.*;',
      'import org.junit.jupiter.api.Test;',
      '',
      `class ${pascalOf(slug)}Test {`,
      ...indented([...main, '', ...helpers.join('\n\n').split('\n')], 4),
      '}',
      '',
    ].join('\n');
  },
};

function helpersOf({ prefixLength, region, endpoint }: EmittedTest): Helpers {
  return {
    Message: 'record Message(String method, String path, Map<String, String> headers, byte[] body) {}',
    Answer:
      '// Status 0 where no whole answer came; json is absent where the body is none.\nrecord Answer(int status, Map<String, List<String>> headers, byte[] body, Optional<Object> json) {}',
    prefix: `final String prefix = "mc" + new Random().ints(${prefixLength - 2}, 0, 36).mapToObj(digit -> Integer.toString(digit, 36)).collect(Collectors.joining());`,
    fill: `String fill(String text) {
    return Pattern.compile("\\\\{\\\\{(\\\\w+)\\\\}\\\\}").matcher(text).replaceAll(found ->
        Matcher.quoteReplacement(names.get(found.group(1)).replace("\\\\", "\\\\\\\\").replace("\\"", "\\\\\\"")));
}`,
    operation: `Message operation(String name, String body) {
    return request("POST", "/", Map.of("content-type", "application/x-amz-json-1.1", "x-amz-target", "AmazonMemoryDB." + name), true, body, "utf8");
}`,
    request: `Message request(String method, String path, Map<String, String> headers, boolean signed, String body, String encoding) {
    Map<String, String> all = new HashMap<>(headers);
    if (signed) {
        // Emulators read the service from it, and verify nothing.
        all.put("authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/${region}/memorydb/aws4_request, SignedHeaders=host;x-amz-date, Signature=" + "0".repeat(64));
        all.put("x-amz-date", "20260101T000000Z");
    }
    return new Message(method, path, all, body.getBytes(encoding.equals("latin1") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
}`,
    send: `Answer send(Message message) {
    String endpoint = Optional.ofNullable(System.getenv("MEMORYDB_ENDPOINT")).orElse(${text(endpoint)}).replaceAll("/$", "");
    HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(endpoint + message.path())).timeout(Duration.ofSeconds(30))
        .method(message.method(), HttpRequest.BodyPublishers.ofByteArray(message.body()));
    message.headers().forEach(call::header);
    try {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<byte[]> answer = client.send(call.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.headers().map(), answer.body(), parsed(answer.body()));
    } catch (IOException lost) {
        return new Answer(0, Map.of(), new byte[0], Optional.empty());
    } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
    }
}`,
    together: `void together(Map<Integer, Message> messages) {
    messages.entrySet().stream()
        .map(each -> new Thread(() -> answers.put(each.getKey(), send(each.getValue()))))
        .peek(Thread::start).toList()
        .forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
}`,
    until: `void until(int seconds, BooleanSupplier isDone) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (!isDone.getAsBoolean() && System.nanoTime() < end) {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}`,
    setUp: `void setUp(boolean holds, String words, Answer answer) {
    if (!holds) throw new IllegalStateException("The set-up failed: expected " + words + told(answer));
}`,
    textAt: `String textAt(Answer answer, String pointer) {
    if (at(answer.json(), pointer).orElse(null) instanceof String value) return value;
    throw new IllegalStateException("The set-up failed: no text at " + pointer + told(answer));
}`,
    told: `String told(Answer answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8).replaceAll("\\\\s+", " ");
    return ", not HTTP " + answer.status() + " " + body.substring(0, Math.min(2000, body.length()));
}`,
    remove: `void remove(Message removal) {
    until(30, () -> errorNames(send(removal)).stream().noneMatch(name -> name.endsWith("StateFault")));
}`,
    isAnswered: `boolean isAnswered(Answer answer) {
    return answer.status() > 0;
}`,
    hasStatus: `boolean hasStatus(Answer answer, double min, double max) {
    return answer.status() >= min && answer.status() <= max;
}`,
    isAccepted: `boolean isAccepted(Answer answer) {
    return answer.status() >= 200 && answer.status() < 300 && answer.json().orElse(null) instanceof Map;
}`,
    isFault: `boolean isFault(Answer answer, List<String> faults) {
    return errorNames(answer).stream().findFirst().filter(faults::contains).isPresent();
}`,
    errorNames: `List<String> errorNames(Answer answer) {
    return Stream.of(at(answer.json(), "/__type"), at(answer.json(), "/code"), Optional.ofNullable(header(answer, "x-amzn-errortype")))
        .flatMap(Optional::stream).filter(String.class::isInstance)
        .map(raw -> ((String) raw).split(":")[0].replaceAll("^.*#", "").trim())
        .filter(name -> !name.isEmpty()).toList();
}`,
    header: `String header(Answer answer, String name) {
    return answer.headers().getOrDefault(name, List.of("")).get(0);
}`,
    errorHas: `boolean errorHas(Answer answer, String what) {
    if (answer.status() < 300) return false;
    if (what.equals("message"))
        return Stream.of("/message", "/Message").anyMatch(place -> at(answer.json(), place).orElse("") instanceof String text && !text.isBlank());
    if (what.equals("__type")) return at(answer.json(), "/__type").orElse("") instanceof String text && !text.isBlank();
    List<String> found = errorNames(answer);
    return !found.isEmpty() && (what.equals("name") || found.stream().distinct().count() == 1);
}`,
    hasHeader: `boolean hasHeader(Answer answer, List<String> headerNames, boolean present) {
    return answer.status() > 0 && headerNames.stream().anyMatch(name -> !header(answer, name).isBlank()) == present;
}`,
    hasMediaType: `boolean hasMediaType(Answer answer, String type) {
    return header(answer, "content-type").split(";")[0].stripTrailing().equalsIgnoreCase(type);
}`,
    isStrictJson: `boolean isStrictJson(Answer answer) {
    if (answer.json().orElse(null) instanceof Map) return Set.of("", "identity").contains(header(answer, "content-encoding"));
    return answer.status() >= 300 && answer.body().length == 0 && !errorNames(answer).isEmpty();
}`,
    eachIsOneOf: `boolean eachIsOneOf(Answer answer, String pointer, String wanted, boolean ignoringCase) {
    List<?> all = (List<?>) new Json(wanted).whole();
    return valuesAt(answer, pointer).allMatch(value -> all.stream().anyMatch(one -> isSame(value, one, ignoringCase)));
}`,
    eachEndsWith: `boolean eachEndsWith(Answer answer, String pointer, String end, boolean ignoringCase) {
    return valuesAt(answer, pointer).allMatch(value -> value instanceof String found
        && (ignoringCase ? found.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT)) : found.endsWith(end)));
}`,
    eachMatches: `boolean eachMatches(Answer answer, String pointer, String pattern) {
    return valuesAt(answer, pointer).allMatch(value -> value instanceof String found && Pattern.compile(pattern).matcher(found).find());
}`,
    eachIsWithin: `boolean eachIsWithin(Answer answer, String pointer, double min, double max) {
    return valuesAt(answer, pointer).allMatch(value -> value instanceof BigDecimal number && number.doubleValue() >= min && number.doubleValue() <= max);
}`,
    eachHasLength: `boolean eachHasLength(Answer answer, String pointer, double min, double max) {
    return valuesAt(answer, pointer).allMatch(value -> value instanceof String found
        && found.codePointCount(0, found.length()) >= min && found.codePointCount(0, found.length()) <= max);
}`,
    eachIsOfType: `boolean eachIsOfType(Answer answer, String pointer, List<String> types) {
    return valuesAt(answer, pointer).allMatch(value -> {
        if (value instanceof BigDecimal number) return types.contains("number") || (types.contains("integer") && number.scale() <= 0);
        return types.contains(value instanceof Map ? "object" : value instanceof List ? "array" : value instanceof String ? "string" : value instanceof Boolean ? "boolean" : "null");
    });
}`,
    memberIs: `boolean memberIs(Answer answer, String pointer, String what) {
    Optional<Object> found = at(answer.json(), pointer);
    if (what.equals("absent")) return found.isEmpty();
    if (what.equals("not-null")) return !found.equals(Optional.of(Json.NULL));
    return found.isPresent() && found.get() != Json.NULL && (what.equals("present") || !found.get().equals(""));
}`,
    itemsAre: `boolean itemsAre(List<Answer> pages, String pointer, String where, boolean ignoringCase, double min, double max) {
    Map<?, ?> wanted = (Map<?, ?>) new Json(where).whole();
    long such = itemsOn(pages, pointer).filter(item -> wanted.entrySet().stream().allMatch(each ->
        isSame(orEmpty(at(Optional.of(item), (String) each.getKey()).orElse("")), orEmpty(each.getValue()), ignoringCase))).count();
    return such >= min && such <= max;
}`,
    orEmpty: `Object orEmpty(Object value) {
    return value == Json.NULL ? "" : value;
}`,
    areUnique: `boolean areUnique(List<Answer> pages, String pointer, String member, boolean ignoringCase) {
    List<Object> values = itemsOn(pages, pointer).flatMap(item -> at(Optional.of(item), member).stream())
        .map(value -> ignoringCase && value instanceof String found ? (Object) found.toLowerCase(Locale.ROOT) : value).toList();
    return new HashSet<>(values).size() == values.size();
}`,
    areSame: `boolean areSame(Answer answer, String pointer, Answer other, String otherPointer, boolean isKey) {
    Object one = at(answer.json(), pointer).orElse(Json.NULL);
    Object two = at(other.json(), otherPointer).orElse(Json.NULL);
    if (one == Json.NULL || two == Json.NULL) return true;
    if (isKey && one instanceof String key && two instanceof String match)
        return key.replaceAll("^.*/", "").equalsIgnoreCase(match.replaceAll("^.*/", ""));
    return isSame(one, two, false);
}`,
    isOneAccepted: `boolean isOneAccepted(List<Answer> all) {
    return all.stream().filter(this::isAccepted).count() == 1;
}`,
    slotsAre: `boolean slotsAre(Answer answer, String pointer, String what) {
    List<int[]> ranges = itemsOn(List.of(answer), pointer)
        .flatMap(shard -> at(Optional.of(shard), "/Configuration/Slots").stream()).filter(String.class::isInstance)
        .flatMap(slots -> Stream.of(((String) slots).split(","))).map(String::trim).filter(part -> part.matches("\\\\d{1,9}-\\\\d{1,9}"))
        .map(part -> Stream.of(part.split("-")).mapToInt(Integer::parseInt).toArray()).collect(Collectors.toList());
    if (what.equals("disjoint") || what.equals("covering")) ranges.sort(Comparator.comparingInt(range -> range[0]));
    int next = 0;
    for (int i = 0; i < ranges.size(); i++) {
        int[] range = ranges.get(i);
        if (what.equals("in-range") && (range[0] > range[1] || range[1] > 16383)) return false;
        if (what.equals("ordered") && i > 0 && range[0] < ranges.get(i - 1)[0]) return false;
        if (what.equals("disjoint") && i > 0 && range[0] <= ranges.get(i - 1)[1]) return false;
        if (range[0] <= next) next = Math.max(next, range[1] + 1);
    }
    return !what.equals("covering") || next > 16383;
}`,
    itemsOn: `Stream<Object> itemsOn(List<Answer> pages, String pointer) {
    return pages.stream().filter(this::isAccepted)
        .flatMap(page -> at(page.json(), pointer).orElse(null) instanceof List<?> list ? list.stream() : Stream.empty());
}`,
    valuesAt: `// The values at a pointer in which * stands for every item of a list; members that are null are absent.
Stream<Object> valuesAt(Answer answer, String pointer) {
    Stream<Object> found = answer.json().stream();
    for (String key : keysOf(pointer))
        found = key.equals("*")
            ? found.flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.empty())
            : found.flatMap(value -> at(Optional.of(value), "/" + key).stream()).filter(value -> value != Json.NULL);
    return found;
}`,
    at: `Optional<Object> at(Optional<Object> value, String pointer) {
    for (String key : keysOf(pointer)) {
        Object here = value.orElse(null);
        if (here instanceof Map<?, ?> map) value = Optional.ofNullable(map.get(key));
        else if (here instanceof List<?> list && key.matches("\\\\d{1,9}") && Integer.parseInt(key) < list.size())
            value = Optional.of(list.get(Integer.parseInt(key)));
        else return Optional.empty();
    }
    return value;
}`,
    keysOf: `List<String> keysOf(String pointer) {
    return Stream.of(pointer.split("/", -1)).skip(1).map(token -> token.replace("~1", "/").replace("~0", "~")).toList();
}`,
    isSame: `boolean isSame(Object one, Object other, boolean ignoringCase) {
    return ignoringCase && one instanceof String found && other instanceof String match ? found.equalsIgnoreCase(match) : one.equals(other);
}`,
    parsed: `Optional<Object> parsed(byte[] body) {
    try {
        return Optional.of(new Json(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString()).whole());
    } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException noJson) {
        return Optional.empty();
    }
}`,
    Json: `// Objects are maps, lists lists, numbers BigDecimals. @throws IllegalArgumentException, IndexOutOfBoundsException
static class Json {
    static final Object NULL = new Object();
    final String text;
    int next = 0;

    Json(String text) {
        this.text = text;
    }

    Object whole() {
        Object value = value();
        if (next() != 0) throw new IllegalArgumentException("text behind the JSON");
        return value;
    }

    char next() {
        while (next < text.length() && " \\t\\r\\n".indexOf(text.charAt(next)) >= 0) next++;
        return next < text.length() ? text.charAt(next) : 0;
    }

    Object value() {
        switch (next()) {
            case '{': {
                Map<String, Object> map = new HashMap<>();
                for (next++; next() != '}'; ) {
                    if (!map.isEmpty()) take(",");
                    next();
                    String key = string();
                    next();
                    take(":");
                    map.put(key, value());
                }
                next++;
                return map;
            }
            case '[': {
                List<Object> list = new ArrayList<>();
                for (next++; next() != ']'; ) {
                    if (!list.isEmpty()) take(",");
                    list.add(value());
                }
                next++;
                return list;
            }
            case '"': return string();
            case 't': return take("true", true);
            case 'f': return take("false", false);
            case 'n': return take("null", NULL);
            default: {
                int start = next;
                while (next < text.length() && "+-.eE0123456789".indexOf(text.charAt(next)) >= 0) next++;
                BigDecimal number = new BigDecimal(text.substring(start, next));
                return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            }
        }
    }

    Object take(String word, Object value) {
        take(word);
        return value;
    }

    void take(String word) {
        if (!text.startsWith(word, next)) throw new IllegalArgumentException("no " + word + " at " + next);
        next += word.length();
    }

    String string() {
        take("\\"");
        StringBuilder found = new StringBuilder();
        for (char character; (character = text.charAt(next++)) != '"'; ) {
            if (character != '\\\\') found.append(character);
            else {
                char escaped = text.charAt(next++);
                int simple = "bfnrt".indexOf(escaped);
                if (escaped == 'u') {
                    found.append((char) Integer.parseInt(text.substring(next, next + 4), 16));
                    next += 4;
                } else found.append(simple < 0 ? escaped : "\\b\\f\\n\\r\\t".charAt(simple));
            }
        }
        return found.toString();
    }
}`,
  };
}
