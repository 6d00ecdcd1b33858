/** Silences the SDK's warning about old versions of Node: it would stand in every report and log. */
export function quietSdk(): void {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
}
