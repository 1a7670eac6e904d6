// The dashboard's trail as it grows. Read by fetch and not by EventSource, which hears only the kinds it was told beforehand.
const body = document.getElementById('trail');
const row = document.getElementById('trail-row');
const state = document.getElementById('trail-state');
const MOST = 30;
let last = Number(body.dataset.seq);
let paused = false;
let waiting = [];

const pause = document.createElement('button');
Object.assign(pause, { type: 'button', className: 'ds-button', id: 'pause', textContent: 'Pause' });
pause.dataset.variant = 'secondary';
pause.dataset.size = 'sm';
pause.addEventListener('click', () => {
  paused = !paused;
  pause.textContent = paused ? 'Go on' : 'Pause';
  if (!paused) waiting.splice(0).forEach(show);
});
state.replaceChildren('New events come by themselves. ', pause);

function show(event) {
  const line = row.content.cloneNode(true);
  const time = line.querySelector('time');
  time.dateTime = event.at;
  time.textContent = event.at.slice(11, 19);
  for (const part of line.querySelectorAll('[data-part]')) {
    const name = part.dataset.part;
    part.textContent = event[name] ?? '';
    if (part.tagName !== 'A') continue;
    if (event[name] === null) part.remove();
    part.href = `/trail?${name}=${encodeURIComponent(event[name])}`;
  }
  document.getElementById('trail-empty')?.remove();
  body.prepend(line);
  while (body.rows.length > MOST) body.lastElementChild.remove();
}

function take(block) {
  const data = block.split('\n').find((line) => line.startsWith('data: '));
  if (data === undefined) return;
  const event = JSON.parse(data.slice(6));
  last = event.seq;
  if (!paused) show(event);
  else waiting = [...waiting, event].slice(-MOST);
}

async function read(signal) {
  const answer = await fetch(`/control/trail/stream?since=${last}`, { cache: 'no-store', signal });
  if (!answer.ok) return;
  let text = '';
  for (const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (text + value).split('\n\n');
    text = blocks.pop();
    blocks.forEach(take);
  }
}

// A page that nobody sees gives its connection back, of which a browser has six. What happened meanwhile is read when it is seen
// again, and after a restart of the simulator, which ends the stream.
let reading = null;
let again;
async function follow() {
  clearTimeout(again);
  reading?.abort();
  reading = null;
  if (document.hidden) return;
  const own = new AbortController();
  reading = own;
  await read(own.signal).catch(() => undefined);
  if (reading === own) again = setTimeout(follow, 2000);
}
document.addEventListener('visibilitychange', follow);
follow();
