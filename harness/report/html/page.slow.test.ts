import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../engine/events.js';
import html from '../reporters/html.js';
import { finding, Kept, report, result } from '../testing/hand-made.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
if (executablePath === undefined)
  process.stderr.write(
    'The html report was not tried in a browser: install one with apt-get install chromium.\n',
  );

const evil = `</script><img src="http://evil.example/x"><script>document.title='broken'</script>`;
const hostile = result('names.case-is-folded', {
  level: 'SHOULD',
  title: evil,
  status: 'failed',
  findings: [{ ...finding, rule: 'names.case-is-folded', message: evil }],
});
const shownReport: Report = {
  ...report,
  requirements: [hostile, ...report.requirements.filter(({ id }) => id !== hostile.id)],
  causes: report.causes.map((cause, index) =>
    index === 1 ? { ...cause, rules: [...cause.rules, hostile.id] } : cause,
  ),
};

describe.skipIf(executablePath === undefined)('the html report in Chromium', () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    const place = new Kept();
    const reporter = html(place);
    reporter.onEvent({ type: 'run-finished', report: shownReport });
    await reporter.end?.();
    const file = join(await mkdtemp(join(tmpdir(), 'report-')), 'report.html');
    await writeFile(file, place.text);
    address = pathToFileURL(file).href;
    browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: ['--no-sandbox'],
    });
  });
  afterAll(async () => browser.close());

  const requests: string[] = [];
  async function opened(hash = '', options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options);
    page.on('request', (request) => void requests.push(request.url()));
    await page.goto(address + hash);
    return page;
  }

  it('asks for nothing but itself, and runs no script of a target', async () => {
    const page = await opened();
    expect(await page.title()).toBe('nonconformant: MemoryDB snapshots');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('.rule', { hasText: 'evil.example' }).count()).toBe(1);
    expect(requests.filter((url) => !url.startsWith(address))).toEqual([]);
  });

  it('filters by text and by level', async () => {
    const page = await opened('#causes');
    const visible = () => page.locator('.rule:not([hidden])').count();
    expect(await visible()).toBeGreaterThan(1);
    await page.fill('#filter-text', 'slots-in-range');
    expect(await visible()).toBe(1);
    expect(await page.textContent('#filter-count')).toMatch(/^1 of \d+ shown$/);
    await page.uncheck('input[value=MUST]');
    expect(await visible()).toBe(0);
  });

  it('opens what its address names, scrolled to the member', async () => {
    const page = await opened('#rule-response-slots-in-range');
    const mark = page.locator('#rule-response-slots-in-range pre mark');
    expect(await mark.isVisible()).toBe(true);
    expect(await mark.textContent()).toContain('Slots');
    await page.goto(`${address}#page-CreateSnapshot`);
    expect(await page.locator('#page-CreateSnapshot .sentence').first().isVisible()).toBe(true);
    expect(await page.locator('#cause-1').isVisible()).toBe(false);
  });

  it('copies the command, by keyboard', async () => {
    const page = await opened('#rule-response-slots-in-range');
    await page.locator('#rule-response-slots-in-range .copy').focus();
    await page.keyboard.press('Enter');
    await page.locator('.copy', { hasText: 'copied' }).waitFor();
    await page.fill('#filter-text', '');
    await page.locator('#filter-text').focus();
    await page.keyboard.press('Control+V');
    expect(await page.inputValue('#filter-text')).toContain('--only response.slots-in-range');
  });

  it.each([
    ['light', 1100],
    ['dark', 1100],
    ['light', 390],
  ] as const)('is accessible and not too wide: %s, %i pixels', async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 800 }, bypassCSP: true };
    const page = await opened('#rule-response-slots-in-range', options);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
    for (const view of ['causes', 'rules', 'sentences']) {
      await page.check(`input[value=${view}]`);
      const violations = await page.evaluate<unknown>(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
      );
      expect(violations, view).toEqual([]);
    }
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});
