/**
 * The only script of the page: filters and sorting of the map of plans, and opening the part a link leads to. The page is
 * complete without it. No text of a plan is part of it.
 */
export const SCRIPT = `'use strict';
(() => {
  const find = (id) => document.getElementById(id);
  const reveal = () => {
    const target = location.hash.length > 1 ? find(decodeURIComponent(location.hash.slice(1))) : null;
    const fold = target && target.closest('details');
    if (fold && !fold.open) {
      fold.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', reveal);
  reveal();
  if (!document.body.classList.contains('crowded')) {
    addEventListener('beforeprint', () => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
  }
  const map = find('map');
  const form = find('filters');
  if (!map || !form) return;
  const body = map.tBodies[0];
  const rows = Array.from(body.rows);
  const parts = new Map();
  for (const row of rows) {
    const part = find(row.querySelector('a').hash.slice(1));
    parts.set(row, part && part.closest('details'));
  }
  const level = find('by-level');
  const province = find('by-province');
  const verdict = find('by-verdict');
  const text = find('by-text');
  const shown = find('shown');
  const fold = (value) => value.normalize('NFD').replace(/\\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const names = new Map(rows.map((row) => [row, fold(row.cells[1].textContent)]));
  const filter = () => {
    const wanted = fold(text.value.trim());
    let count = 0;
    for (const row of rows) {
      const keep =
        (level.value === '' || row.dataset.level === level.value) &&
        (province.value === '' || row.dataset.province === province.value) &&
        (verdict.value === '' || row.querySelector('.v-' + verdict.value) !== null) &&
        (wanted === '' || names.get(row).includes(wanted));
      row.hidden = !keep;
      const part = parts.get(row);
      if (part) part.hidden = !keep;
      if (keep) count += 1;
    }
    shown.value = count + '/' + rows.length + ' ' + shown.dataset.word;
  };
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  const weights = ['v-missing', 'v-weaker', 'v-hedged', 'v-incomparable', 'v-unknown', 'v-interim', 'v-met', 'v-exceeded', 'v-not-applicable'];
  const key = (row, column) => {
    const cell = row.cells[column];
    const weight = weights.indexOf(cell.className.split(' ')[0]);
    if (weight >= 0) return weight;
    const value = cell.textContent;
    return value === '' ? weights.length : /^\\d+$/.test(value) ? Number(value) : fold(value);
  };
  const compare = (left, right) => (left < right ? -1 : left > right ? 1 : 0);
  for (const head of map.tHead.querySelectorAll('th[data-sort]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', map.dataset.sort + ' ' + head.firstChild.textContent);
    head.append(button);
    const column = Number(head.dataset.sort);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of map.tHead.querySelectorAll('[aria-sort]')) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const keyed = rows.map((row, index) => ({ row, index, key: key(row, column) }));
      keyed.sort((a, b) => (down ? -1 : 1) * compare(a.key, b.key) || a.index - b.index);
      body.append(...keyed.map((each) => each.row));
    });
  }
  form.hidden = false;
  filter();
})();
`;
