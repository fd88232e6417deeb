/**
 * Every page of the drive. `/ticking…` changes its title every second, `/playing…` makes a sound, `/popping…` opens a
 * popup window when it is told to.
 */
export const SCENE_PAGE = `<!doctype html><meta charset="utf-8"><title>…</title><h1></h1><script>
const first = location.pathname;
const arrived = () => {
  fetch('/arrived?path=' + location.pathname + '&at=' + Date.now());
  document.title = location.pathname.slice(1) + ' at ' + location.hostname;
  document.querySelector('h1').textContent = location.host + location.pathname;
};
arrived();
new EventSource('/orders?from=' + location.hostname + first).onmessage = ({ data }) => {
  history.pushState({}, '', data);
  arrived();
};
if (first.startsWith('/ticking')) {
  let count = 0;
  setInterval(() => (document.title = 'Ticking ' + ++count), 1000);
}
if (first.startsWith('/playing')) {
  const context = new AudioContext();
  const tone = context.createOscillator();
  tone.frequency.value = 220;
  tone.connect(context.destination);
  tone.start();
}
</script>`;
