// What only a script can tell of the browser: that scripts run, and the size of its window.
const scripts = document.getElementById('scripts');
const size = document.getElementById('window');

scripts.textContent = scripts.dataset.on;
const measure = () => {
  size.textContent = `${innerWidth} × ${innerHeight}`;
};
addEventListener('resize', measure);
measure();
