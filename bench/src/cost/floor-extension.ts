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
} as const;

export async function writeFloorExtension(folder: string, name: keyof typeof FLOORS): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    permissions: ['alarms'],
    background: { service_worker: 'worker.js' },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'worker.js'), FLOORS[name]);
}
