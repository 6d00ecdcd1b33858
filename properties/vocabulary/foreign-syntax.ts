/** What of the case's own a text speaks of: nothing that other cases use. */
export interface Victims {
  readonly snapshot: string;
}

/**
 * Texts that are a request, or a part of one, in the syntax of another protocol or language. Each would delete, or name,
 * what exists to be harmed, where it is taken for more than a value.
 */
export const foreignSyntaxes: Readonly<Record<string, (of: Victims) => string>> = {
  'a form': ({ snapshot }) => `&Action=DeleteSnapshot&SnapshotName=${snapshot}&`,
  'a form with a version': ({ snapshot }) =>
    `&Version=2021-01-01&Action=DeleteSnapshot&SnapshotName=${snapshot}&ShowDetail=true`,
  'an encoded form': ({ snapshot }) => `%26Action%3DDeleteSnapshot%26SnapshotName%3D${snapshot}%26`,
  'the end of a JSON string': ({ snapshot }) => `","SnapshotName":"${snapshot}","Action":"DeleteSnapshot`,
  'a JSON object': ({ snapshot }) => `{"Action":"DeleteSnapshot","SnapshotName":"${snapshot}"}`,
  XML: ({ snapshot }) =>
    `]]><DeleteSnapshotRequest><SnapshotName>${snapshot}</SnapshotName></DeleteSnapshotRequest>`,
  'an HTTP header': ({ snapshot }) =>
    `\r\nX-Amz-Target: AmazonMemoryDB.DeleteSnapshot\r\n\r\n{"SnapshotName":"${snapshot}"}`,
  'a path': ({ snapshot }) => `/../../snapshot/${snapshot}?Action=DeleteSnapshot`,
  'a template': ({ snapshot }) => `{{7*7}}\${7*7}%s%n<%= DeleteSnapshot '${snapshot}' %>{0}`,
  SQL: ({ snapshot }) => `'; DELETE FROM snapshots WHERE name = '${snapshot}' OR '1'='1`,
  'a shell': ({ snapshot }) => `\`DeleteSnapshot ${snapshot}\`;$(DeleteSnapshot ${snapshot})|x\u0000`,
};
