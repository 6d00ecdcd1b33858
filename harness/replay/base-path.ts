/** The path of an endpoint that the paths of its requests begin with; ends in a slash. */
export function basePathOf(endpoint: string): string {
  const path = URL.canParse(endpoint) ? new URL(endpoint).pathname : '/';
  return path.endsWith('/') ? path : `${path}/`;
}
