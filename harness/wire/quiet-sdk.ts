/** The SDK warns of old Node versions. This program checks the version itself, and the warning would be in every report. */
export function quietSdk(): void {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
}
