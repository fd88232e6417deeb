import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Extensions that do one thing and nothing else. */
export const FLOORS = {
  asks: `chrome.runtime.onStartup.addListener(() => {}); // so that the browser starts it
const ANY = { populate: false, windowTypes: ['normal', 'popup', 'app', 'devtools'] };
const ask = () => chrome.windows.getLastFocused(ANY).then(askLater, askLater);
const askLater = () => setTimeout(ask, 1_000);
ask();`,
  'cold-starts': `chrome.alarms.onAlarm.addListener(() => {});
chrome.alarms.create('wake', { periodInMinutes: 0.5 });`,
  records: `const opening = new Promise((resolve) => {
  const request = indexedDB.open('rows', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('sessions', { keyPath: 'id' });
    request.result.createObjectStore('events', { keyPath: 'at' });
  };
  request.onsuccess = () => resolve(request.result);
});
const write = (db, { title }) => new Promise((resolve) => {
  const tx = db.transaction(['sessions', 'events'], 'readwrite', { durability: 'strict' });
  tx.objectStore('events').add({ at: performance.timeOrigin + performance.now(), kind: 'page-shown', site: 'a.test', title });
  tx.objectStore('sessions').put({ id: 'one', intent: 'cost', startedAtMs: 1, lastAtMs: Date.now(), title });
  tx.commit();
  tx.oncomplete = resolve;
});
chrome.tabs.onActivated.addListener(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  await write(await opening, tab);
});`,
} as const;

export async function writeFloorExtension(folder: string, name: keyof typeof FLOORS): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    permissions: ['alarms', 'tabs'],
    background: { service_worker: 'worker.js' },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'worker.js'), FLOORS[name]);
}
