// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { CodeHands } from '../pairing/code-hands.ts';
import type { CodePairing } from '../pairing/code-pairing.ts';
import { fakeBackground, NOON, PAIRING, statusWith } from '../testing/fake-background.ts';
import { openPage } from '../testing/open-page.ts';
import { waitingCode } from '../testing/waiting-code.ts';
import { Onboarding } from './onboarding/onboarding.tsx';
import { CodeHandsContext } from './use-code-pairing.ts';

const WAITING = { ...waitingCode(NOON), expiresAtMs: NOON };
const YES = { deviceId: PAIRING.deviceId, token: 't'.repeat(43), webUrl: 'https://focus.test' };

/** Pairing by code with a storage of its own and a server that gives one code. */
function createHands(first?: CodePairing, problem?: string) {
  const listeners = new Set<() => void>();
  const desk = { pairing: first, startedAt: [] as string[], copied: [] as string[] };
  const set = async (pairing: CodePairing | undefined) => {
    desk.pairing = pairing;
    for (const listener of listeners) listener();
  };
  const hands: CodeHands = {
    read: async () => desk.pairing,
    clear: () => set(undefined),
    watch: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    start: async (serverUrl) => {
      desk.startedAt.push(serverUrl);
      if (problem === undefined) await set(WAITING);
      return problem;
    },
    follow: async (keep) => {
      if (desk.pairing?.kind === 'granted') await keep(desk.pairing.serverUrl, desk.pairing.answer);
    },
    copy: async (text) => void desk.copied.push(text),
  };
  return { hands, desk, set };
}

function openWith(
  { hands }: ReturnType<typeof createHands>,
  pairing: typeof PAIRING | undefined = undefined,
) {
  const background = fakeBackground(statusWith({ pairing }));
  const page = openPage(
    <CodeHandsContext.Provider value={hands}>
      <Onboarding ask={background.ask} link={undefined} />
    </CodeHandsContext.Provider>,
  );
  return { page, background };
}

test('at the address of a server a code is shown, with the page that confirms it', async () => {
  const code = createHands();
  const { page } = openWith(code);
  await vi.waitFor(() => expect(page.has('#pairing-link')).toBe(true));
  await page.type('#pairing-link', 'focus.test');
  await page.press('Show a code');
  await vi.waitFor(() => expect(page.text()).toContain('BCDF-GHJK'));
  expect(code.desk.startedAt).toEqual(['https://focus.test']);
  expect(page.has('a[href="https://focus.test/pair/device#BCDF-GHJK"][target=_blank]')).toBe(true);
  await page.press('Copy the code');
  await vi.waitFor(() => expect(page.text()).toContain('Copied'));
  expect(code.desk.copied).toEqual(['BCDF-GHJK']);
});

test('why there is no code is said at the field, and goes when the address is changed', async () => {
  const { page } = openWith(createHands(undefined, 'The server cannot be reached.'));
  await vi.waitFor(() => expect(page.has('#pairing-link')).toBe(true));
  await page.type('#pairing-link', 'focus.test');
  await page.press('Show a code');
  await vi.waitFor(() => expect(page.text()).toContain('cannot be reached'));
  await page.type('#pairing-link', 'focus.example');
  await vi.waitFor(() => expect(page.text()).not.toContain('cannot be reached'));
});

test('a page that is opened later shows the code that waits, and what keeps it waiting', async () => {
  const { page } = openWith(createHands({ ...WAITING, problem: 'The server cannot be reached.' }));
  await vi.waitFor(() => expect(page.text()).toContain('BCDF-GHJK'));
  expect(page.text()).toContain('The server cannot be reached. It is asked again by itself.');
  await page.press('Cancel');
  await vi.waitFor(() => expect(page.has('#pairing-link')).toBe(true));
});

test('a yes goes to the background', async () => {
  const { background } = openWith(
    createHands({ kind: 'granted', serverUrl: 'https://focus.test', answer: YES }),
  );
  await vi.waitFor(() =>
    expect(background.asked).toEqual([
      { type: 'keep-pairing', serverUrl: 'https://focus.test', answer: YES },
    ]),
  );
});

test.each([
  ['expired', 'has expired'],
  ['denied', 'was refused'],
  ['used', 'does not take this code any more'],
] as const)('a code that is %s says so and offers a new one', async (why, words) => {
  const code = createHands({ kind: 'over', serverUrl: 'https://focus.test', why });
  const { page } = openWith(code);
  await vi.waitFor(() => expect(page.text()).toContain(words));
  await page.press('Show a new code');
  await vi.waitFor(() => expect(page.text()).toContain('BCDF-GHJK'));
});

test('a browser that was removed is offered a code of the server it knew, in one press', async () => {
  const code = createHands();
  const { page } = openWith(code, { ...PAIRING, isRevoked: true });
  await vi.waitFor(() => expect(page.text()).toContain('no longer knows this browser'));
  await page.press('Show a code');
  await vi.waitFor(() => expect(code.desk.startedAt).toEqual([PAIRING.serverUrl]));
});
