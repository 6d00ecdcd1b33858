/** The looks of the page: light and dark, wide and narrow, and on paper. Colours keep the contrast of WCAG AA. */
export const pageStyle = `
:root { color-scheme: light dark;
  --ground: #f6f7f9; --card: #ffffff; --text: #1a2129; --soft: #57616e; --line: #d9dee5; --code: #f1f3f6;
  --good: #17763b; --good-ground: #dff3e5; --bad: #b3261e; --bad-ground: #fbe4e2; --warn: #7a5200; --warn-ground: #fbf0d5;
  --calm: #4d5a6b; --calm-ground: #e8ebf0; --link: #0b57c2; --mark: #fff0b3; --slot: #2f6fd6; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #12161b; --card: #1a2027; --text: #e6eaf0; --soft: #a3adba; --line: #303945; --code: #11161b;
  --good: #6fd492; --good-ground: #14341f; --bad: #ff9d94; --bad-ground: #45191a; --warn: #f2c667; --warn-ground: #3b2d0c;
  --calm: #b4bfcd; --calm-ground: #2a323d; --link: #82b4ff; --mark: #5a4a06; --slot: #5f9bff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
[id] { scroll-margin-top: 76px; }
[hidden] { display: none !important; }
code, pre, .operation { font-family: ui-monospace, 'SF Mono', 'DejaVu Sans Mono', monospace; font-size: .87em; }
.banner, main { max-width: 1120px; margin: 0 auto; padding: 0 20px; }
.banner { padding-top: 28px; }
h1 { margin: 0; font-size: 1.7rem; display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; letter-spacing: -.01em; }
h2 { font-size: 1.15rem; margin: 20px 0 10px; }
.exchange .part { margin: 0; font-size: .78rem; color: var(--soft); font-weight: 600; }
.conformant .verdict { color: var(--good); } .nonconformant .verdict { color: var(--bad); }
.inconclusive .verdict, .unsupported .verdict { color: var(--warn); }
.broken-counts { font-size: 1rem; font-weight: 500; color: var(--soft); letter-spacing: 0; }
.facts { margin: 4px 0 14px; color: var(--soft); overflow-wrap: anywhere; }
.share svg { display: block; width: 100%; height: 14px; border-radius: 7px; background: var(--line); }
.share p { margin: 6px 0 0; }
.bar-held { fill: var(--good); } .bar-broken { fill: var(--bad); } .bar-rest { fill: var(--line); }
.filters { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center;
  margin: 18px -20px 12px; padding: 10px 20px; background: var(--ground); border-bottom: 1px solid var(--line); }
.filters input[type=search] { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 8px;
  padding: 6px 10px; min-width: 220px; flex: 1 1 220px; }
.filters input:is([type=checkbox], [type=radio]) { accent-color: var(--link); margin: 0 2px 0 0; vertical-align: -1px; }
.filters label { margin-right: 12px; white-space: nowrap; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; align-items: center; flex-wrap: wrap; }
legend { float: left; margin-right: 10px; padding: 0; color: var(--soft); }
#filter-count { color: var(--soft); }
.cause, .rest, .about, .page { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 10px 0; padding: 0 16px; }
.cause[open], .rest[open], .about[open], .page[open] { padding-bottom: 14px; }
summary { cursor: pointer; padding: 10px 0; }
.cause > summary, .page > summary, .rest > summary, .about > summary { font-weight: 600; }
.cause > summary { display: flex; gap: 10px; align-items: baseline; }
.cause > summary::before, .rule > summary::before { content: '▸'; color: var(--soft); font-weight: 400; flex: none; }
.cause[open] > summary::before, .rule[open] > summary::before { content: '▾'; }
.number { color: var(--soft); min-width: 1.4em; text-align: right; font-weight: 400; }
.cause-title { flex: 1; overflow-wrap: anywhere; }
.cause > .note { margin: 0 0 8px; } .step-number { color: var(--soft); }
.note { color: var(--soft); font-size: .88rem; font-weight: 400; }
.level, .standing { display: inline-block; font-size: .7rem; font-weight: 700; border-radius: 5px; padding: 1px 7px; white-space: nowrap; }
.level.must, .standing.broken { color: var(--bad); background: var(--bad-ground); }
.level.should { color: var(--warn); background: var(--warn-ground); }
.level.may, .standing.not-judged, .standing.no-rule { color: var(--calm); background: var(--calm-ground); }
.standing.held { color: var(--good); background: var(--good-ground); }
.rule { border-top: 1px solid var(--line); }
.rule > summary { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: baseline; }
.rule code { overflow-wrap: anywhere; }
.rule-title { flex: 1 1 300px; overflow-wrap: anywhere; }
blockquote { margin: 2px 0 8px; padding: 6px 14px; border-left: 3px solid var(--line); color: var(--soft); overflow-wrap: anywhere; }
cite { font-style: normal; }
.actions { display: flex; gap: 14px; align-items: center; margin: 6px 0; }
.copy { font: inherit; font-size: .85rem; color: var(--link); background: transparent; border: 1px solid var(--line); border-radius: 7px; padding: 3px 10px; cursor: pointer; }
.finding { margin: 10px 0 18px; }
.message { font-weight: 600; margin: 8px 0; overflow-wrap: anywhere; }
.facts-list { display: grid; grid-template-columns: max-content 1fr; gap: 3px 16px; margin: 8px 0; }
.facts-list dt { color: var(--soft); } .facts-list dd { margin: 0; overflow-wrap: anywhere; }
.actual { color: var(--bad); }
.slots { margin: 12px 0; } .slots svg { width: 100%; display: block; height: auto; min-height: 30px; max-height: 260px; border-radius: 6px; background: var(--code); }
.slots figcaption { display: flex; justify-content: space-between; gap: 12px; font-size: .85rem; color: var(--soft); }
.slots figcaption span:nth-child(2) { color: var(--bad); text-align: center; }
.slot-domain { fill: var(--calm-ground); } .slot-range { fill: var(--slot); } .slot-outside, .slot-overlap { fill: url(#hatch); stroke: var(--bad); stroke-width: 1; vector-effect: non-scaling-stroke; }
.slot-gap { fill: var(--bad-ground); stroke: var(--bad); stroke-dasharray: 3 3; stroke-width: 1; vector-effect: non-scaling-stroke; }
.slot-end { stroke: var(--text); stroke-width: 2; vector-effect: non-scaling-stroke; }
.hatch-ground { fill: var(--bad-ground); } .hatch-line { fill: var(--bad); }
.timeline { list-style: none; margin: 8px 0 0; padding: 0; counter-reset: none; }
.timeline > li { border-left: 2px solid var(--line); padding-left: 14px; margin-left: 5px; position: relative; }
.timeline > li::before { content: ''; position: absolute; left: -6px; top: 15px; width: 10px; height: 10px; border-radius: 50%; background: var(--soft); }
.timeline > li.blamed { border-color: var(--bad); } .timeline > li.blamed::before { background: var(--bad); }
.timeline summary { padding: 5px 0; overflow-wrap: anywhere; }
.exchange { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 14px; margin-bottom: 10px; }
.exchange p { margin: 0 0 4px; overflow-wrap: anywhere; }
pre { margin: 0; max-height: 320px; overflow: auto; background: var(--code); border: 1px solid var(--line); border-radius: 8px; padding: 10px; line-height: 1.45; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; display: block; margin: 0 -10px; padding: 0 10px; box-shadow: inset 3px 0 var(--bad); }
table { border-collapse: collapse; width: 100%; margin: 10px 0; } caption { text-align: left; color: var(--soft); }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); padding: 4px 10px 4px 0; font-weight: 400; overflow-wrap: anywhere; }
.rules { list-style: none; margin: 0; padding: 0; }
.rules > li { display: flex; flex-wrap: wrap; gap: 3px 10px; align-items: baseline; padding: 7px 0; border-top: 1px solid var(--line); }
.rules code { overflow-wrap: anywhere; }
.why { flex: 1 0 100%; color: var(--soft); overflow-wrap: anywhere; }
.page ol { list-style: none; margin: 0; padding: 0; }
.sentence { display: grid; grid-template-columns: 6.2em minmax(0, 1fr); gap: 2px 10px; padding: 7px 0; border-top: 1px solid var(--line); align-items: baseline; }
.sentence .standing { justify-self: start; } .sentence.no-rule .sentence-text { color: var(--soft); }
.sentence-text { overflow-wrap: anywhere; }
.rule-names { grid-column: 2; display: flex; flex-wrap: wrap; gap: 3px 12px; } .rule-name { font-size: .8rem; font-family: ui-monospace, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
.rule-name.broken { color: var(--bad); }
.elsewhere { margin-right: 10px; }
main { padding-bottom: 60px; }
@media (max-width: 640px) {
  body { font-size: 14px; } .banner, main { padding-left: 12px; padding-right: 12px; } .filters { position: static; margin: 14px -12px 10px; padding: 10px 12px; }
  .cause, .rest, .about, .page { padding-left: 12px; padding-right: 12px; } .exchange { grid-template-columns: minmax(0, 1fr); }
  .cause > summary { flex-wrap: wrap; } .cause-title { flex: 1 1 70%; } .sentence { grid-template-columns: minmax(0, 1fr); } .rule-names { grid-column: 1; } }
@media print { .filters, .actions { display: none !important; } pre { max-height: none; } }
`;
