const amazon = /(^|\.)(amazonaws\.com|amazonaws\.com\.cn|api\.aws|api\.amazonwebservices\.com\.cn)$/;

/** Whether an endpoint is Amazon's own, where every cluster costs money. */
export function isAws(endpoint: string): boolean {
  // A name may end in the root's dot, and is the same name then.
  return amazon.test(new URL(endpoint).hostname.replace(/\.+$/, ''));
}
