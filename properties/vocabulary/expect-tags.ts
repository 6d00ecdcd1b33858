import type { TagMap } from '../../harness/oracle/tags.js';
import type { Expected } from '../../harness/findings/expected.js';

/** An answer of ListTags that has a tag with this value, or with none where it is undefined. */
export function hasTag([key, value]: readonly [string, string | undefined]): Expected {
  return { kind: 'includes', pointer: '/TagList', where: { '/Key': key, '/Value': value ?? '' } };
}

/** An answer of ListTags that has no tag of this key. */
export function hasNoTag(key: string): Expected {
  return { kind: 'excludes', pointer: '/TagList', where: { '/Key': key } };
}

/** An answer of ListTags that has these tags and no others. */
export function hasJust(tags: TagMap): Expected {
  return {
    kind: 'all-of',
    of: [...[...tags].map(hasTag), { kind: 'count', pointer: '/TagList', min: tags.size, max: tags.size }],
  };
}
