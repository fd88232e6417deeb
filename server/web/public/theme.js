// Runs before the first paint, so that a chosen theme never flashes. The choice is written by src/theme.ts.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be blocked; the system's theme is then the right one.
}
