import type { JSX } from 'preact';
import { AboutRun } from './about-run.js';
import { CauseList } from './cause-list.js';
import { Filters } from './filters.js';
import type { PageInput } from './page-context.js';
import { RuleTable } from './rule-table.js';
import { SentenceList } from './sentence-list.js';
import { VerdictBanner } from './verdict-banner.js';

/** The body of the page. Pure: the same report gives the same page. */
export function Page({ input }: { readonly input: PageInput }): JSX.Element {
  const { report, coverage, links } = input;
  const rules = report.requirements.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const held = rules.filter(({ status }) => status === 'passed');
  const unjudged = rules.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return (
    <>
      <VerdictBanner report={report} />
      <main>
        <Filters />
        <div class="view" data-view="causes">
          {report.causes.length === 0 && <p class="none">No rule is broken.</p>}
          <CauseList input={input} />
          {unjudged.length > 0 && (
            <details class="rest" id="not-judged">
              <summary>{`Not judged (${unjudged.length}), and why`}</summary>
              <RuleTable rules={unjudged} />
            </details>
          )}
          <details class="rest" id="holds">
            <summary>{`Holds (${held.length})`}</summary>
            <RuleTable rules={held} />
          </details>
        </div>
        <section class="view" data-view="rules" aria-label="Rules">
          <h2>Rules</h2>
          <RuleTable rules={rules} />
        </section>
        <div class="view" data-view="sentences">
          <h2>The API reference, sentence by sentence</h2>
          <SentenceList coverage={coverage} links={links} />
        </div>
        <AboutRun report={report} />
      </main>
    </>
  );
}
