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
