import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../engine/events.js';
import { bytes, finding, hostileReport, report, result, step } from '../testing/hand-made.js';
import { htmlDocument } from './document.js';

const own = 'https://docs.example/own';
const written = (of: Report): string => htmlDocument({ report: of, coverage: [], links: new Set([own]) });
const hashOf = (text: string | undefined): string =>
  `'sha256-${createHash('sha256')
    .update(text ?? '')
    .digest('base64')}'`;

describe('the html report', () => {
  it('allows nothing but its own script and style', () => {
    const text = written(report);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src ${hashOf(/<style>([^]*?)<\/style>/.exec(text)?.[1])}`);
    expect(policy).toContain(`script-src ${hashOf(/<script>([^]*?)<\/script>/.exec(text)?.[1])}`);
    expect(text).not.toMatch(/ style=| on[a-z]+=/);
  });

  it('makes a link of no address but those of the catalogue', () => {
    const source = { tier: 'api', title: 'A page', quote: 'So it is.' } as const;
    const failed = (id: string, url: string) =>
      result(id, { status: 'failed', source: { ...source, url }, findings: [{ ...finding, rule: id }] });
    const requirements = [failed('a.own', own), failed('a.other', 'https://evil.example/')];
    const causes = [{ ...report.causes[0], rules: ['a.own', 'a.other'] }];
    const text = written({ ...report, requirements, causes } as Report);
    const links = [...text.matchAll(/href="([^"#][^"]*)"/g)].map(([, address]) => address);
    expect(links).toEqual([own]);
  });

  it('shows texts of a target as texts', () => {
    const evil = `</script><img src=x onerror="alert(1)"><a href='javascript:1'>`;
    const answer = { status: 200, headers: {}, body: bytes({ [evil]: evil }) };
    const failed = result('response.slots-in-range', {
      status: 'failed',
      findings: [{ ...finding, message: evil, steps: [step, { ...step, answer }] }],
    });
    const text = written({ ...hostileReport, reason: evil, requirements: [failed], causes: report.causes });
    expect(text.match(/<\/script>/g)).toHaveLength(1);
    expect(text).not.toMatch(/<img|<a href='javascript/);
    expect(text).toContain('&lt;img src=x');
  });

  it('reads as it should', async () => {
    const body = /<body>([^]*)<script>/.exec(written(report))?.[1] ?? '';
    await expect(body.replaceAll('><', '>\n<')).toMatchFileSnapshot('../golden/html.txt');
  });

  it('marks the line of the place', () => {
    expect(written(report)).toMatch(/<mark>[^<]*(?:&quot;|")Slots(?:&quot;|")/);
  });

  it('stays small whatever a target answers', () => {
    const answer = { status: 200, headers: {}, body: bytes({ Name: 'x'.repeat(5_000_000) }) };
    const steps = Array.from({ length: 500 }, () => ({ ...step, answer }));
    const failed = result('response.slots-in-range', {
      status: 'failed',
      findings: Array.from({ length: 20 }, (_, index) => ({
        ...finding,
        cause: `c${index}`,
        steps,
        blamed: 499,
      })),
    });
    const text = written({ ...report, requirements: [failed] });
    expect(text.length).toBeLessThan(1_000_000);
    expect(text).toContain('of 5000011 bytes');
    expect(text).toContain('the json report has all');
  });
});
