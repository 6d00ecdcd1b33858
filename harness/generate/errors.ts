/** The compiler meets a keyword it does not know: values made without it could break it. */
export class KeywordIsUnsupported extends Error {
  constructor(keyword: string, pointer: string) {
    super(
      `The generator does not know the keyword "${keyword}" at ${pointer || 'the root'}. Teach harness/generate about it.`,
    );
    this.name = 'KeywordIsUnsupported';
  }
}

/** `allOf` gives a keyword again, differently, and no single value of it means both. */
export class KeywordStandsTwice extends Error {
  constructor(keyword: string, pointer: string) {
    super(
      `The schema gives "${keyword}" twice at ${pointer || 'the root'}, which the generator can't fold into one. ` +
        'Write it once, or teach harness/generate/bounds.ts to fold it.',
    );
    this.name = 'KeywordStandsTwice';
  }
}

/** A schema that no value, or no value this compiler can make, satisfies. */
export class NothingCanBeGenerated extends Error {
  constructor(pointer: string, why: string) {
    super(
      `No value can be generated at ${pointer || 'the root'}: ${why}. Mend the schema, or teach harness/generate.`,
    );
    this.name = 'NothingCanBeGenerated';
  }
}
