import { expect, test } from 'vitest';

type Registered = { readonly event: string; readonly isInFirstTurn: boolean };

const NEVER = new Promise(() => {});

/** A browser that answers no question, and writes down who listens to what and when. */
function listeningBrowser() {
  const registered: Registered[] = [];
  let isFirstTurn = true;
  const addListener = (event: string) => {
    if (registered.length === 0) queueMicrotask(endFirstTurn);
    registered.push({ event, isInFirstTurn: isFirstTurn });
  };
  function endFirstTurn() {
    isFirstTurn = false;
  }
  const area = (name: string): object =>
    new Proxy(() => NEVER, {
      get: (_call, key) => {
        if (key === 'addListener') return () => addListener(name);
        if (typeof key === 'symbol' || key === 'then') return undefined;
        if (name === 'runtime' && key === 'id') return 'locked-in';
        return area(name === '' ? key : `${name}.${key}`);
      },
    });
  return { browser: area(''), registered };
}

test('every listener is registered before the background lets go for the first time', async () => {
  const { browser, registered } = listeningBrowser();
  Object.assign(globalThis, { browser, chrome: browser });
  await import('./main.ts');
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
  const late = registered.filter(({ isInFirstTurn }) => !isInFirstTurn);
  expect(late).toEqual([]);
  expect(registered.map(({ event }) => event)).toEqual(
    expect.arrayContaining([
      'tabs.onActivated',
      'tabs.onUpdated',
      'tabs.onRemoved',
      'tabs.onReplaced',
      'windows.onFocusChanged',
      'idle.onStateChanged',
      'alarms.onAlarm',
      'runtime.onStartup',
      'runtime.onInstalled',
      'runtime.onMessage',
    ]),
  );
});
