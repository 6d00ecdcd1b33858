// Writes docs/images: the html report of a broken target and of a conformant one. `.ci/screenshots.mjs BROKEN.html
// CONFORMANT.html`, each written by `--reporter html=FILE`. Needs Chromium: `apt-get install chromium`.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [broken, conformant, folder = 'docs/images'] = process.argv.slice(2);
if (conformant === undefined) throw new Error('Name two reports: BROKEN.html CONFORMANT.html');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

async function shoot(file, address, name, options, act) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 760 }, ...options });
  await page.goto(`${pathToFileURL(file).href}${address}`);
  await act?.(page);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}

await shoot(broken, '#rule-response-slots-in-range', 'report-broken', { colorScheme: 'light' });
await shoot(conformant, '', 'report-conformant', { colorScheme: 'dark' }, (page) =>
  page.check('input[value=sentences]'),
);
await browser.close();
