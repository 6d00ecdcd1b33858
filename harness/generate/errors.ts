import type { Json } from '../../spec/json.js';

const named = (pointer: string): string => (pointer === '' ? 'the root' : pointer);

/** A schema has a keyword that the generator does not know: values made without it could break it. */
export class KeywordIsUnsupported extends Error {
  constructor(keyword: string, pointer: string, known: readonly string[]) {
    super(
      `The generator does not know the keyword "${keyword}" at ${named(pointer)}. ` +
        `Say it with a keyword that it knows (${known.join(', ')}), or add a file for it to harness/generate/keywords.`,
    );
    this.name = 'KeywordIsUnsupported';
  }
}

/** A keyword that the generator knows has a value that it can't generate for. */
export class OperandIsUnsupported extends Error {
  /** @param fix what to write in its place, as a sentence */
  constructor(keyword: string, operand: Json, pointer: string, fix: string) {
    super(
      `The generator can't make values for "${keyword}": ${JSON.stringify(operand)} at ${named(pointer)}. ${fix}`,
    );
    this.name = 'OperandIsUnsupported';
  }
}

/** No value satisfies a schema at a place, or none that the generator finds. */
export class NothingCanBeGenerated extends Error {
  /** @param why a clause without full stop */
  constructor(pointer: string, why: string, fix = 'Relax one of the keywords there.') {
    super(`No value can be generated at ${named(pointer)}: ${why}. ${fix}`);
    this.name = 'NothingCanBeGenerated';
  }

  /** Where no value breaks one keyword and keeps all others. */
  static breaking(keyword: string, pointer: string): NothingCanBeGenerated {
    return new NothingCanBeGenerated(
      pointer,
      `none was found that breaks "${keyword}" there and keeps every other keyword of the schema`,
      `Take "${keyword}" out if it forbids nothing, or if another keyword forbids as much; relax the other one if not.`,
    );
  }
}
