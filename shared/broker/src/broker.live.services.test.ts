import type { LiveMessage } from '@locked-in/contracts';
import { expect, test, vi } from 'vitest';
import { ADAPTERS } from './testing/adapters.ts';
import { openAnother, start, WAIT } from './testing/open-broker.ts';

test.for(ADAPTERS)('$name tells every listener what was announced', async (adapter) => {
  const { broker, place } = await start(adapter);
  const heard: LiveMessage[][] = [[], [], []];
  const listeners = [broker, broker, await openAnother(place)];
  for (const [index, listener] of listeners.entries()) {
    await listener.listen((message) => heard[index]?.push(message));
  }
  const message: LiveMessage = {
    userId: crypto.randomUUID(),
    event: { type: 'analysis-ready', sessionId: crypto.randomUUID() },
  };
  await broker.announce(message);
  await vi.waitFor(() => expect(heard).toEqual([[message], [message], [message]]), WAIT);
});

test.for(ADAPTERS)('$name no longer tells a listener that stopped', async (adapter) => {
  const { broker } = await start(adapter);
  const heard: string[] = [];
  const stop = await broker.listen(() => heard.push('stopped'));
  await broker.listen(() => heard.push('listening'));
  await stop();
  await broker.announce({ userId: crypto.randomUUID(), event: { type: 'report-ready', week: '2026-W47' } });
  await vi.waitFor(() => expect(heard).toEqual(['listening']), WAIT);
});
