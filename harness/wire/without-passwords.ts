/** The text of one URL, or of what was meant as one, without the user and password that stand in it. */
export function withoutPassword(url: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/|\/*)(.*)$/is.exec(url) ?? [];
  const end = rest.lastIndexOf('@');
  return end < 0 ? url : `${scheme}…@${rest.slice(end + 1)}`;
}

/** A sentence without the users and passwords that stand in the URLs of it. */
export function withoutPasswords(sentence: string): string {
  return sentence.replace(
    /([a-z][a-z0-9+.-]*:\/\/)\S*@|[^\s"'=]*:(?!\/\/)\S*@/gi,
    (_, scheme: string | undefined) => `${scheme ?? ''}…@`,
  );
}
