// Menus: Escape closes the one that is open and gives the focus back to its button; a click elsewhere closes it too.
const opened = () => document.querySelectorAll('details.pp-menu[open]');
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menu of opened()) {
    if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
    menu.open = false;
  }
});
document.addEventListener('click', ({ target }) => {
  for (const menu of opened()) if (!menu.contains(target)) menu.open = false;
});

// Shows and hides a password. It is sent as a password again, so that the browser offers to keep it.
document.addEventListener('click', ({ target }) => {
  const button = target.closest('.pp-reveal');
  if (button === null) return;
  const field = document.getElementById(button.getAttribute('aria-controls'));
  field.type = field.type === 'password' ? 'text' : 'password';
  [button.textContent, button.dataset.hide] = [button.dataset.hide, button.textContent];
});
document.addEventListener('submit', ({ target }) => {
  for (const button of target.querySelectorAll('.pp-reveal'))
    document.getElementById(button.getAttribute('aria-controls')).type = 'password';
});

// A code written in groups behind a prefix: both are set while it is typed. Deleting is left alone.
const regrouped = (text, { prefix, group }) => {
  const signs = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (prefix.startsWith(signs)) return signs;
  // A code that is pasted brings its own.
  const own = signs.replace(new RegExp(`^(?:${prefix})+`), '');
  return [prefix, ...(own.match(new RegExp(`.{1,${group}}`, 'g')) ?? [])].join('-');
};
document.addEventListener('input', ({ target, inputType = '' }) => {
  if (target.dataset?.prefix === undefined || inputType.startsWith('delete')) return;
  if (target.selectionStart === target.value.length) target.value = regrouped(target.value, target.dataset);
});
document.addEventListener('focusin', ({ target }) => {
  if (target.dataset?.prefix !== undefined && target.value === '') target.value = `${target.dataset.prefix}-`;
});
document.addEventListener('focusout', ({ target }) => {
  if (target.dataset?.prefix === undefined) return;
  const full = regrouped(target.value, target.dataset);
  target.value = full === target.dataset.prefix ? '' : full;
});
