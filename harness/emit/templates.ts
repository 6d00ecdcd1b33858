import { at, type Json } from '../../spec/json.js';
import type { Finding, FindingName } from '../findings/finding.js';
import { bodyOfRequest } from '../findings/request-body.js';
import { CannotBeEmitted } from './cannot-be-emitted.js';
import type { EmittedName, Template } from './emitted-test.js';

/** A text of the recorded case, and the name that stands for it in templates. */
interface Placeholder {
  readonly text: string;
  readonly name: string;
}

/** Makes templates of the texts of one finding. */
export class Templates {
  readonly names: readonly EmittedName[];
  readonly #fresh: readonly Placeholder[];

  /**
   * @param prefix what the names of the recorded run begin with
   * @throws CannotBeEmitted where a text has what stands for a name
   */
  constructor(
    private readonly finding: Finding,
    private readonly prefix: string,
  ) {
    const fresh = finding.names.filter(({ origin }) => origin === 'fresh');
    this.#fresh = fresh.map((name) => ({ text: name.text, name: placeholderOf(name, fresh) }));
    this.names = this.#fresh.map(({ text, name }) => ({
      name,
      rest: text.slice(prefix.length),
      letters: lettersOf(text.slice(0, prefix.length)),
    }));
  }

  /** The name under which an answer's value is kept. */
  captureName(from: { readonly step: number; readonly pointer: string }): string {
    const last = from.pointer.slice(from.pointer.lastIndexOf('/') + 1).replace(/[^A-Za-z]/g, '') || 'value';
    return `${last.charAt(0).toLowerCase()}${last.slice(1)}${from.step + 1}`;
  }

  /** A text with the names of the run as placeholders. @throws CannotBeEmitted where a name would stay in it */
  of(text: string): Template {
    if (text.includes('{{'))
      throw new CannotBeEmitted('a text of it has {{, which stands for names in the test');
    const filled = this.#fresh
      .toSorted((one, other) => other.text.length - one.text.length)
      .reduce((rest, { text: name, name: placeholder }) => rest.replaceAll(name, `{{${placeholder}}}`), text);
    const left = filled.replaceAll(/\{\{\w+\}\}/g, '').toLowerCase();
    if (this.prefix !== '' && left.replaceAll('\0', '').includes(this.prefix))
      throw new CannotBeEmitted('it writes a name of the run in another way than its case does elsewhere');
    return filled;
  }

  /** A value with the names of the run as placeholders in its texts. */
  ofValue<Value extends Json>(value: Value): Value {
    const templated: Value = JSON.parse(this.of(JSON.stringify(value)));
    return templated;
  }

  /** The body of a step: names and captured values are placeholders. */
  ofBody(step: number): { readonly body: Template; readonly encoding: 'utf8' | 'latin1' } {
    const request = this.finding.steps[step]?.request;
    if (request === undefined) return { body: '', encoding: 'utf8' };
    const bytes = Buffer.from(request.body);
    const isText = Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes);
    const encoding = isText ? 'utf8' : 'latin1';
    const recorded = bodyOfRequest(request);
    const body = this.finding.captures
      .filter(({ to }) => to.step === step)
      .reduce(
        (text, { from, to }) => {
          const old = at(recorded, to.pointer);
          if (typeof old !== 'string') return text;
          const written = JSON.stringify(this.ofValue(old)).slice(1, -1);
          return text.replaceAll(written, `{{${this.captureName(from)}}}`);
        },
        this.of(bytes.toString(encoding)),
      );
    this.#refuseEscapes(body);
    if (body.length > longestBody)
      throw new CannotBeEmitted(
        `a request of it has ${bytes.length} bytes, more than a test can be read with`,
      );
    return { body, encoding };
  }

  /** A name that is written in escapes of JSON can't be told from other text. */
  #refuseEscapes(body: string): void {
    const unescaped = body.replaceAll(/\\u00([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (this.prefix !== '' && unescaped.toLowerCase().includes(this.prefix))
      throw new CannotBeEmitted('it writes a name in escapes of JSON, which the test could not make anew');
  }
}

/** @throws CannotBeEmitted where they are mixed */
function lettersOf(prefix: string): EmittedName['letters'] {
  if (prefix === prefix.toLowerCase()) return 'small';
  if (prefix === prefix.toUpperCase()) return 'capital';
  throw new CannotBeEmitted('a name of it has small letters and capitals mixed at its beginning');
}

/** Characters of a body: a string of Java may not have more bytes than 65,535. */
const longestBody = 60_000;

/** `cluster`, `cluster2`; in capitals where the name is one of the others in other letters. */
function placeholderOf({ kind, text }: FindingName, all: readonly FindingName[]): string {
  const those = all.filter((other) => other.kind === kind);
  const number = those.findIndex((other) => other.text === text) + 1;
  const base = those.length === 1 ? kind : `${kind}${number}`;
  return text === text.toLowerCase() ? base : `${base}InCapitals`;
}
