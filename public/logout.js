// Front-channel logout: every service is called in a hidden frame, all at once. When each has loaded or had its time, the results are told and the way goes on.
const report = document.getElementById('report');
const onwards = document.getElementById('onwards');
const cells = [...document.querySelectorAll('[data-frame]')];

/** Resolves with what came of the frame, whichever is first. The listener is there before the frame, so that no load is missed. */
async function call(cell) {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = cell.dataset.name;
  // As a frame of another site: no cookies of the service, or where the browser has no such frames, none of its storage.
  const apart = 'apart' in report.dataset;
  frame.credentialless = apart;
  const hasStorage = !apart || 'credentialless' in HTMLIFrameElement.prototype;
  frame.setAttribute('sandbox', `allow-scripts allow-forms${hasStorage ? ' allow-same-origin' : ''}`);
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', () => resolve('loaded'));
  });
  const late = new Promise((resolve) => {
    setTimeout(resolve, Number(report.dataset.wait), 'timed_out');
  });
  frame.src = cell.dataset.frame;
  document.body.append(frame);
  const result = await Promise.race([loaded, late]);
  cell.textContent = result.replace('_', ' ');
  return [cell.dataset.name, result];
}

Promise.all(cells.map(call)).then(async (results) => {
  const body = new URLSearchParams([...new FormData(report), ...results]);
  // What the trail does not hear keeps nobody here.
  await fetch(report.action, { method: 'POST', body }).catch(() => null);
  if (onwards !== null) location.assign(onwards.href);
});
