// Makes of the list of countries a combobox over a list box: WAI-ARIA Authoring Practices, "Editable combobox with list autocomplete". Without this script the list itself is sent.
const list = document.getElementById('search');
const next = document.getElementById('submit');
const before = list.value;
const countries = [...list.options].filter(({ value }) => value !== '');
const combobox = document.getElementById('country-combobox').content.cloneNode(true);
document.getElementById('country-selector').replaceWith(combobox);
const search = document.getElementById('search');
const box = document.getElementById('country-selector-results');
const status = document.getElementById('country-selector-status');
const options = countries.map(optionOf);
box.append(...options);

/** Without accents and capitals. */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function optionOf({ value, text }) {
  const option = document.createElement('li');
  option.id = `country-${value}`;
  option.dataset.value = value;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.textContent = text;
  return option;
}

const nameOf = (option) => plain(option.textContent);
const shown = () => [...box.children].filter(({ hidden }) => !hidden);
const active = () => document.getElementById(search.getAttribute('aria-activedescendant'));
const isOpen = () => !box.hidden;
const selected = () => box.querySelector('[aria-selected=true]');

function point(option) {
  for (const one of options) one.classList.toggle('pp-active', one === option);
  if (option === null) return search.removeAttribute('aria-activedescendant');
  search.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
}

function close() {
  box.hidden = true;
  search.setAttribute('aria-expanded', 'false');
  point(null);
}

/** 0 = the name begins so; 1 = a word of it, of the country's own name for itself, or the code; 2 = nothing. */
function rank({ value, text, dataset }, wanted) {
  if (plain(text).startsWith(wanted)) return 0;
  const words = [value, ...text.split(' '), dataset.own, ...dataset.own.split(/[ ·]+/)];
  return words.some((word) => plain(word).startsWith(wanted)) ? 1 : 2;
}

/** With the countries that begin so, those whose name does first. */
function open(text) {
  const wanted = plain(text.trim());
  const ranks = countries.map((country) => rank(country, wanted));
  for (const [place, option] of options.entries()) option.hidden = ranks[place] === 2;
  box.append(...[0, 1, 2].flatMap((one) => options.filter((_, place) => ranks[place] === one)));
  const count = shown().length;
  const { none, one, many } = status.dataset;
  status.textContent = [none, one][count] ?? many.replace('{count}', count);
  box.hidden = count === 0;
  search.setAttribute('aria-expanded', String(isOpen()));
  point(null);
}

/** What stands in the field is the selected country, and no search: all are offered. */
const openAll = () => open(search.value === selected()?.textContent ? '' : search.value);

function select(option) {
  for (const one of options) one.setAttribute('aria-selected', String(one === option));
  const { textContent: name, dataset } = option;
  search.value = name;
  search.removeAttribute('aria-invalid');
  document.getElementById('countryName').value = name;
  document.getElementById('countryCode').value = dataset.value;
  next.disabled = false;
  status.textContent = status.dataset.selected.replace('{country}', name);
  close();
}

function selectTyped() {
  const option = options.find((one) => nameOf(one) === plain(search.value.trim()));
  if (option !== undefined && option !== selected()) select(option);
}

/** Up from the first and down from the last go round. */
function move(by) {
  if (!isOpen()) openAll();
  const all = shown();
  const from = all.indexOf(active());
  const start = by > 0 ? 0 : -1;
  point(all.at(from < 0 ? start : (from + by) % all.length) ?? null);
}

function enter() {
  const [only, other] = shown();
  const option = active() ?? (other === undefined ? only : undefined);
  if (option !== undefined) select(option);
}

function dismiss() {
  if (isOpen()) return close();
  search.value = '';
}

search.addEventListener('keydown', (event) => {
  const { key, altKey } = event;
  if (key === 'ArrowDown') altKey ? openAll() : move(1);
  else if (key === 'ArrowUp') altKey ? close() : move(-1);
  else if (key === 'Enter' && isOpen()) enter();
  else if (key === 'Escape') dismiss();
  else return;
  event.preventDefault();
});
search.addEventListener('input', () => {
  open(search.value);
  selectTyped();
});
search.addEventListener('click', () => (isOpen() ? close() : openAll()));
search.addEventListener('blur', () => {
  selectTyped();
  close();
});
// The focus stays in the field.
box.addEventListener('mousedown', (event) => event.preventDefault());
box.addEventListener('click', ({ target }) => {
  const option = target.closest('[role=option]');
  if (option !== null) select(option);
});

next.disabled = true;
const restored = options.find(({ dataset }) => dataset.value === before);
if (restored !== undefined) select(restored);
