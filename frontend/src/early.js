// Runs before the first paint, as a classic script: a stored theme must not flash.
try {
  const theme = localStorage.getItem('penderie.theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Storage can be forbidden; the system's theme is then the right one.
}
