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
