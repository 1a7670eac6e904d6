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
