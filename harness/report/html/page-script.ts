/**
 * What the page does in a browser. It is embedded as the text of this function, so it uses nothing from outside; without
 * it all parts of the page are shown one below the other.
 */
export function pageScript(): void {
  const all = <Kind extends Element>(selector: string): Kind[] => [
    ...document.querySelectorAll<Kind>(selector),
  ];
  const checked = (name: string): string[] =>
    all<HTMLInputElement>(`input[name=${name}]:checked`).map(({ value }) => value);

  const applyFilter = (): void => {
    const words = (document.querySelector<HTMLInputElement>('#filter-text')?.value ?? '')
      .toLowerCase()
      .trim();
    const levels = checked('level');
    const [view] = checked('view');
    for (const each of all<HTMLElement>('.view')) each.hidden = each.dataset['view'] !== view;
    const isWanted = (element: HTMLElement): boolean =>
      (element.dataset['level'] === undefined || levels.includes(element.dataset['level'])) &&
      (words === '' || (element.textContent ?? '').toLowerCase().includes(words));
    for (const each of all<HTMLElement>('.rule, .rules > li, .sentence')) each.hidden = !isWanted(each);
    for (const each of all<HTMLElement>('.cause')) {
      const rules = [...each.querySelectorAll<HTMLElement>('.rule')];
      each.hidden = rules.length > 0 && rules.every(({ hidden }) => hidden);
    }
    const shown = all<HTMLElement>(`.view[data-view=${view}] :is(.rule, .rules > li, .sentence)`);
    const count = document.querySelector('#filter-count');
    const of = shown.filter(({ hidden }) => !hidden).length;
    if (count !== null) count.textContent = of === shown.length ? '' : `${of} of ${shown.length} shown`;
  };

  const choose = (view: string): void => {
    for (const each of all<HTMLInputElement>('input[name=view]')) each.checked = each.value === view;
    applyFilter();
  };

  /** Scrolls each visible excerpt to the line that is marked. */
  const showMarks = (within: Element): void => {
    for (const mark of within.querySelectorAll<HTMLElement>('pre mark')) {
      const box = mark.parentElement;
      if (box !== null) box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 3;
    }
  };

  /** Opens what the address names, and all around it. */
  const follow = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    const view = target.closest<HTMLElement>('.view')?.dataset['view'];
    if (view !== undefined) choose(view);
    for (let each: Element | null = target; each !== null; each = each.parentElement)
      if (each instanceof HTMLDetailsElement) each.open = true;
    target.scrollIntoView();
    showMarks(target);
  };

  const copy = async (button: HTMLButtonElement): Promise<void> => {
    const text = button.dataset['copy'] ?? '';
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    const before = button.textContent;
    button.textContent = 'copied';
    setTimeout(() => (button.textContent = before), 1_500);
  };

  for (const each of all<HTMLElement>('.filters, .copy')) each.hidden = false;
  document.querySelector('.filters')?.addEventListener('input', applyFilter);
  document.querySelector('.filters')?.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('.copy') : null;
    if (button !== null) void copy(button);
  });
  document.addEventListener(
    'toggle',
    (event) => {
      if (event.target instanceof HTMLDetailsElement && event.target.open) showMarks(event.target);
    },
    true,
  );
  addEventListener('hashchange', follow);
  applyFilter();
  const first = document.querySelector<HTMLDetailsElement>('.cause');
  if (first !== null && location.hash === '') first.open = true;
  follow();
}
