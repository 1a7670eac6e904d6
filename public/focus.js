// Moves focus to the error summary where `autofocus` has not done it: not every browser knows it on a <div>. Focus
// that somebody has moved while the page was loading stays where it is.
const summary = document.getElementById('error-summary');
addEventListener('load', () => {
  if (document.activeElement === document.body) summary?.focus();
});
