// A waiting page as it changes: the time left, what has happened, and that the login moves on. Nothing here moves the focus.
const form = document.getElementById('wait');
const page = JSON.parse(form.dataset.wait);
const status = document.getElementById('wait-status');
const time = document.getElementById('time-left');
const more = document.getElementById('extend');
const title = document.title.replace(page.texts.error, '');
let { version, extended } = page;
let warned = page.left <= 60;
let gone = false;
let end = performance.now() + page.left * 1000;
let events = null;

/** The one live region. `heardOnly`: it is seen elsewhere on the page. */
function announce(text, { heardOnly = false, error = false } = {}) {
  status.classList.toggle('ds-sr-only', heardOnly);
  status.dataset.color = error ? 'danger' : 'info';
  status.textContent = text;
}

/** To where the login stands now; a proven one goes home with it. */
function leave() {
  if (!gone) location.replace(page.again);
  gone = true;
}

function tick() {
  const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
  const [text, number] = left < 60 ? [page.texts.seconds, left] : [page.texts.minutes, Math.floor(left / 60)];
  time.textContent = text.replace('{left}', number);
  if (left <= 60 && !warned) announce(page.texts.warning);
  warned = left <= 60;
  // A server that is out of reach tells how the login stands when it is back.
  if (left === 0 && events !== null && events.readyState !== EventSource.CONNECTING) leave();
}

/** The page stays: its forms are of this version now, and it says what the login says. */
function change(wait) {
  for (const field of document.getElementsByName('login')) field.value = `${page.login}.${version}`;
  document.title = (wait.error ? page.texts.error : '') + title;
  if (wait.extended > extended) announce(page.texts.given + (wait.more ? '' : ` ${page.texts.none}`));
  else if (wait.say !== null) {
    const error = document.querySelector('#error-summary li');
    error?.replaceChildren(wait.say);
    announce(wait.say, { heardOnly: error !== null, error: wait.error });
  }
  extended = wait.extended;
  if (!wait.more) more?.setAttribute('aria-disabled', 'true');
}

function hear({ data }) {
  const heard = JSON.parse(data);
  if (gone || heard.version < version) return;
  if (heard.wait?.id !== page.id) {
    announce(page.texts.moved);
    return leave();
  }
  const isNew = heard.version > version;
  version = heard.version;
  if (isNew) change(heard.wait);
  end = performance.now() + heard.wait.left * 1000;
  tick();
}

// A page that nobody sees gives its connection back, of which a browser has six: the stream begins with how the login stands.
function follow() {
  events?.close();
  events = null;
  if (document.hidden || gone) return;
  events = new EventSource(`/authorize/events?login=${page.login}`);
  events.addEventListener('login', hear);
  // No stream for this page: it looks again as often as one without a script, and no more.
  events.addEventListener('error', ({ target }) => {
    if (target === events && target.readyState === EventSource.CLOSED) setTimeout(leave, 10_000);
  });
}
document.addEventListener('visibilitychange', follow);

document.addEventListener('submit', async (event) => {
  // Whatever else is sent leads on by itself; what the stream says of it would cut that off.
  if (event.submitter !== more) gone = true;
  if (gone) return events?.close();
  event.preventDefault();
  if (more.getAttribute('aria-disabled') === 'true') return;
  const body = new URLSearchParams([...new FormData(form), ['event', 'extend']]);
  // Taken (a redirect, not followed) or too old, the stream says how the login stands.
  const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => null);
  if (![0, 409].includes(answer?.status) || events?.readyState === EventSource.CLOSED) leave();
});

follow();
tick();
setInterval(tick, 1000);
