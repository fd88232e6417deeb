import { type Desktop, openDesktop, PROGRAMS } from './accuracy/desktop.ts';
import { gzippedSize } from './extension-cost/bundle-size.ts';
import { measureBrowser } from './extension-cost/measure-browser.ts';
import { measureFloor } from './extension-cost/measure-floor.ts';
import { measureMemory } from './extension-cost/measure-memory.ts';
import { type CostOptions, parseOptions } from './extension-cost/parse-options.ts';
import { failures, toCost } from './extension-cost/to-cost.ts';
import { withExtension } from './with-extension.ts';

const options = parseOptions(process.argv.slice(2));
const work = (built: string) => measureCost(built, options);
console.log(JSON.stringify(await withExtension('chromium', options.extension, work)));
process.exit();

/**
 * Alone what is held to the limits; then, each on a screen of its own, the extension where it is told less, and ones that do
 * nothing.
 */
async function measureCost(built: string, { minutes }: CostOptions) {
  const sizes = {
    worker: await gzippedSize(built, 'background.js'),
    popup: await gzippedSize(built, 'src/pages/popup/index.html'),
  };
  const told = await onDesktop((desktop) => measureBrowser({ built, desktop, minutes, isTold: true }));
  const [onX11, floor] = await Promise.all([
    onDesktop((desktop) => measureBrowser({ built, desktop, minutes, isTold: false })),
    onDesktop(measureFloor),
  ]);
  say('eight hours in a minute');
  const grownMb = await onDesktop(({ display }) => measureMemory({ extension: built, display }));
  const cost = toCost({ told, onX11, alarms: told.alarms, floor, sizes, grownMb });
  return {
    ...cost,
    minutes,
    eventsBusy: told.busy.events,
    eventsBusyOnX11: onX11.busy.events,
    above: failures(cost),
  };
}

async function onDesktop<Result>(work: (desktop: Desktop) => Promise<Result>): Promise<Result> {
  const desktop = await openDesktop();
  if (desktop === undefined) throw new Error(`${PROGRAMS.join(', ')} are needed`);
  try {
    return await work(desktop);
  } finally {
    desktop.close();
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
