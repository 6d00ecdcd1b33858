import { create } from 'xmlbuilder2';
import { sanitise } from '../../report/sanitise.js';
import { countsAs, isBroken, type SdkReport } from '../report.js';

/** For CI systems: one test case a check. A broken check that does not count, and one not exercised, is skipped. */
export function junit({ results, version, options, tool, reason, verdict }: SdkReport): string {
  const fails = (result: SdkReport['results'][number]): boolean =>
    isBroken(result) && countsAs(result.level, options.strict) === 'failure';
  const isUnloadable = verdict === 'nonconformant' && reason !== undefined;
  const suite = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele(
    'testsuite',
    {
      name: `${tool.name} sdk ${version}`,
      tests: results.length + (isUnloadable ? 1 : 0),
      failures: results.filter(fails).length + (isUnloadable ? 1 : 0),
      skipped: results.filter(({ judgement }) => judgement.kind === 'not-exercised').length,
    },
  );
  if (isUnloadable)
    suite
      .ele('testcase', { classname: 'sdk', name: 'sdk.loads: The package can be loaded.' })
      .ele('failure', { message: sanitise(reason), type: 'MUST' });
  for (const result of results) {
    const { id, level, title, judgement } = result;
    const test = suite.ele('testcase', { classname: 'sdk', name: `${id}: ${title}` });
    if (judgement.kind === 'not-exercised') test.ele('skipped', { message: judgement.reason });
    if (judgement.kind !== 'broken') continue;
    const lines = judgement.problems.map(({ message, expected, actual, example }) =>
      sanitise(
        `${message} Expected ${expected}, actual ${actual}. Example: ${JSON.stringify(example ?? null)}`,
        2_000,
      ),
    );
    const [first = ''] = lines;
    if (fails(result)) test.ele('failure', { message: first, type: level }).txt(lines.join('\n'));
    else test.ele('system-out').txt(lines.join('\n'));
  }
  return `${suite.end({ prettyPrint: true })}\n`;
}
