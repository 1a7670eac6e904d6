// The phone, and the computer with the card reader, hear by themselves what is new. Nobody who is typing, or stands anywhere in them, is disturbed: then a button waits.
const news = document.querySelector('[data-news]');
const handsetIn = (page) => page.querySelector('[data-events]');
const handset = () => handsetIn(document);
let timer;

const changed = (field) => {
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
};

function busy() {
  const summary = document.getElementById('error-summary');
  const active = document.activeElement;
  return (
    (handset().contains(active) && active !== summary) ||
    [...handset().querySelectorAll('input')].some(changed)
  );
}

// The keys of a PIN pad type into the field above them; the one without a digit takes the last away.
document.addEventListener('click', ({ target }) => {
  const key = target.closest('[data-key]');
  if (key === null) return;
  const field = document.getElementById(key.parentElement.dataset.for);
  field.value = key.dataset.key === '' ? field.value.slice(0, -1) : field.value + key.dataset.key;
});

// The second click of a double one on a notification falls on the button that the first has uncovered: nobody meant that.
document.addEventListener('click', (event) => {
  const button = event.target.closest('.pp-ask button');
  if (button !== null && button.type !== 'button' && event.detail > 1) event.preventDefault();
});

// What a form's redirect said holds for one look only.
function address() {
  const here = new URL(location.href);
  for (const name of ['said', 'of']) here.searchParams.delete(name);
  return here;
}

async function look() {
  const answer = await fetch(address(), { cache: 'no-store' });
  if (!answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const next = handsetIn(page);
  if (next === null) return false;
  for (const { id } of handset().querySelectorAll('details[id][open]'))
    page.getElementById(id)?.setAttribute('open', '');
  return { next, title: page.title };
}

// Between asking and hearing somebody may have begun to type.
async function update(asked) {
  const seen = await look().catch(() => false);
  if (seen === false) return;
  if (!asked && busy()) return offer();
  history.replaceState(null, '', address());
  document.title = seen.title;
  handset().replaceWith(document.adoptNode(seen.next));
  news.textContent = asked ? '' : news.dataset.news;
  if (asked) document.getElementById('main').focus();
  watch();
}

function offer() {
  if (news.querySelector('button') !== null) return;
  const show = document.createElement('button');
  Object.assign(show, { type: 'button', className: 'ds-button', id: 'show', textContent: news.dataset.show });
  Object.assign(show.dataset, { variant: 'secondary', size: 'sm' });
  show.addEventListener('click', () => update(true));
  news.replaceChildren(`${news.dataset.news} `, show);
}

const heard = () => (busy() ? offer() : update(false));

// What nobody answers in time goes without an event.
function watch() {
  clearTimeout(timer);
  const { left } = handset().dataset;
  if (left !== undefined) timer = setTimeout(heard, Number(left) * 1000 + 500);
}

// A phone that nobody sees gives its connection back, of which a browser has six: the stream begins with the newest there is.
let events = null;
function follow() {
  events?.close();
  events = null;
  if (document.hidden) return;
  events = new EventSource(handset().dataset.events);
  events.addEventListener('phone', ({ data }) => {
    if (JSON.parse(data).seq > Number(handset().dataset.seq)) heard();
  });
}
document.addEventListener('visibilitychange', follow);
follow();
watch();
