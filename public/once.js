// A double click sends a form once: the second request would cancel the first, which may have reached the service already.
const PAUSE_MS = 1000;
let sent = Number.NEGATIVE_INFINITY;
addEventListener('submit', (event) => {
  if (event.defaultPrevented) return;
  if (event.timeStamp - sent < PAUSE_MS) event.preventDefault();
  else sent = event.timeStamp;
});
