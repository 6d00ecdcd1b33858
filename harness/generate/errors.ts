/** The compiler meets a keyword it does not know: values made without it could break it. */
export class KeywordIsUnsupported extends Error {
  constructor(keyword: string, pointer: string) {
    super(
      `The generator does not know the keyword "${keyword}" at ${pointer || 'the root'}. Teach harness/generate about it.`,
    );
    this.name = 'KeywordIsUnsupported';
  }
}

/** A schema that no value, or no value this compiler can make, satisfies. */
export class NothingCanBeGenerated extends Error {
  constructor(pointer: string, why: string) {
    super(`No value can be generated at ${pointer || 'the root'}: ${why}.`);
    this.name = 'NothingCanBeGenerated';
  }
}
