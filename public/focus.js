// Moves focus to the error summary where `autofocus` has not done it: not every browser knows it on a <div>.
const summary = document.getElementById('error-summary');
addEventListener('load', () => {
  if (summary && document.activeElement !== summary) summary.focus();
});
