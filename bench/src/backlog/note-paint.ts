/**
 * The text of a script that runs in a popup before anything of it, says on the channel `painted` when it has been painted
 * with what it is opened for, and closes it a little later. Its clock is as far ahead as the background's: a popup whose
 * clock is behind does not believe its picture.
 */
export const NOTE_PAINT = `{
  const aheadMs = Number(localStorage.getItem('ahead-ms'));
  const now = Date.now.bind(Date);
  Date.now = () => now() + aheadMs;
  const tell = () => {
    const paintedMs = performance.now();
    setTimeout(() => {
      const onScreenMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      const isBlank = location.pathname.startsWith('/blank');
      new BroadcastChannel('painted').postMessage({ isBlank, paintedMs, onScreenMs });
      window.close();
    }, 250);
  };
  const observer = new MutationObserver(() => {
    if (document.querySelector('.running') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(tell));
  });
  observer.observe(document, { childList: true, subtree: true });
}
`;
