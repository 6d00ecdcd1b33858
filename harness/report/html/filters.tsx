import type { JSX } from 'preact';

const levels = ['MUST', 'SHOULD', 'MAY'] as const;
const views = ['causes', 'rules', 'sentences'] as const;

/** What the reader chooses to see: a text, levels, and the order. Works with the page's script only, which shows it. */
export function Filters(): JSX.Element {
  return (
    <form class="filters" hidden role="search" aria-label="Filter">
      <input type="search" id="filter-text" placeholder="filter…" aria-label="Filter by text" />
      <fieldset>
        <legend>level</legend>
        {levels.map((level) => (
          <label key={level}>
            <input type="checkbox" name="level" value={level} checked /> {level}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>show</legend>
        {views.map((view) => (
          <label key={view}>
            <input type="radio" name="view" value={view} checked={view === 'causes'} /> {view}
          </label>
        ))}
      </fieldset>
      <output id="filter-count" aria-live="polite" />
    </form>
  );
}
