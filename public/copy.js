// Copy buttons: hidden until this runs, and only where the browser allows writing to the clipboard.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('[data-copy]')) {
    const label = button.innerHTML;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.setAttribute('aria-live', 'polite');
      button.textContent = button.dataset.copied;
      setTimeout(() => {
        button.innerHTML = label;
      }, 2000);
    });
  }
}
