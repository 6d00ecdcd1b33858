import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { pageScript } from './page-script.js';
import { pageStyle } from './page-style.js';
import { Page } from './page.js';
import type { PageInput } from './page-context.js';

/**
 * The whole file. Its policy lets a browser load nothing and run nothing but the script whose hash it names, whatever a
 * target may have smuggled in.
 */
export function htmlDocument(input: PageInput): string {
  const script = `(${pageScript.toString().replaceAll('\t', '  ')})();`;
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(pageStyle)}`,
    `script-src ${hashOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const { verdict } = input.report;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${verdict}: MemoryDB snapshots</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    `<body>${renderToString(<Page input={input} />)}`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
