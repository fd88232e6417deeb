import { expect, test, vi } from 'vitest';

const PAIR = { type: 'pair', link: 'http://127.0.0.1:4820/pair#code' } as const;

/** A page in Firefox, where the person answers its question so. */
async function inFirefox(isAllowed: boolean) {
  const sent: unknown[] = [];
  const asked: unknown[] = [];
  const browser = {
    runtime: {
      getManifest: () => ({ browser_specific_settings: { gecko: {} } }),
      sendMessage: async (request: unknown) => {
        sent.push(request);
        return { ok: false, problem: 'answered' };
      },
    },
    permissions: {
      request: async (wanted: unknown) => {
        asked.push(wanted);
        return isAllowed;
      },
    },
  };
  vi.stubGlobal('browser', browser);
  vi.resetModules();
  const { askBackground } = await import('./ask-background.ts');
  return { askBackground, sent, asked };
}

test('in Firefox a browser whose person declines its question is not paired, and says what that means', async () => {
  const { askBackground, sent, asked } = await inFirefox(false);
  expect(await askBackground(PAIR)).toEqual({
    ok: false,
    problem: 'Firefox was not allowed to send your sessions, so this browser was not paired. They stay here.',
  });
  expect(asked).toEqual([{ data_collection: ['browsingActivity', 'websiteContent'] }]);
  expect(sent).toEqual([]);
});

test('in Firefox a browser is paired once its question is answered with yes, and asked about nothing else', async () => {
  const { askBackground, sent, asked } = await inFirefox(true);
  await askBackground(PAIR);
  expect(sent).toEqual([PAIR]);
  await askBackground({ type: 'send-now' });
  expect(asked).toHaveLength(1);
});
