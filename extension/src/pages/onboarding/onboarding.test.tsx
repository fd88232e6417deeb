// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { fakeBackground, PAIRING, statusWith } from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import { linkIn } from './link-in.ts';
import { Onboarding } from './onboarding.tsx';

const CODE = 'A'.repeat(43);
const HERE = `http://127.0.0.1:4820/pair#${CODE}`;
const NEARBY = `http://192.168.1.20:4820/pair/now#${CODE}`;

function openOnboarding(background: ReturnType<typeof fakeBackground>, link?: string) {
  return openPage(<Onboarding ask={background.ask} link={link} />);
}

test('it says what is recorded and what never is', () => {
  const page = openOnboarding(fakeBackground(statusWith()));
  expect(page.text()).toContain('which page is in front');
  expect(page.text()).toContain('anything outside a session');
});

test('a pasted link pairs, and its address is read back before', async () => {
  const background = fakeBackground(statusWith({ pairing: undefined }));
  const page = openOnboarding(background);
  await vi.waitFor(() => expect(page.has('#pairing-link')).toBe(true));
  await page.type('#pairing-link', ` ${HERE} `);
  await vi.waitFor(() => expect(page.text()).toContain('127.0.0.1:4820 a server on this computer'));
  await page.press('Pair this browser');
  await vi.waitFor(() => expect(background.asked).toEqual([{ type: 'pair', link: HERE }]));
});

test('something that is not a pairing link is not sent anywhere', async () => {
  const background = fakeBackground(statusWith({ pairing: undefined }));
  const page = openOnboarding(background);
  await vi.waitFor(() => expect(page.has('#pairing-link')).toBe(true));
  await page.type('#pairing-link', 'hello');
  await page.press('Show a code');
  await vi.waitFor(() =>
    expect(page.text()).toContain('This is neither the address of a server nor a pairing link.'),
  );
  expect(background.asked).toEqual([]);
});

test('a page that wants to pair is named, warned about, and waits for the person', async () => {
  const background = fakeBackground(statusWith());
  const page = openOnboarding(background, NEARBY);
  await vi.waitFor(() => expect(page.text()).toContain('This replaces the server it is paired with now'));
  expect(page.text()).toContain('192.168.1.20:4820');
  expect(page.text()).toContain('The connection is not encrypted');
  expect(background.asked).toEqual([]);
  await page.press('Pair this browser');
  await vi.waitFor(() => expect(background.asked).toEqual([{ type: 'pair', link: NEARBY }]));
});

test('why a pasted link was refused stands beside it, and goes when the link is changed', async () => {
  const problem = 'This pairing link was used already or is too old.';
  const page = openOnboarding(fakeBackground(statusWith({ pairing: undefined }), { pair: problem }));
  await vi.waitFor(() => expect(page.has('#pairing-link')).toBe(true));
  await page.type('#pairing-link', HERE);
  await page.press('Pair this browser');
  await vi.waitFor(() => expect(page.has('#pairing-said .problem')).toBe(true));
  expect(page.text().split(problem)).toHaveLength(2);
  await page.type('#pairing-link', NEARBY);
  await vi.waitFor(() => expect(page.text()).not.toContain(problem));
});

test('a refused pairing stays on the screen with its reason', async () => {
  const problem = 'This pairing link was used already or is too old.';
  const page = openOnboarding(fakeBackground(statusWith({ pairing: undefined }), { pair: problem }), NEARBY);
  await vi.waitFor(() => expect(page.text()).toContain('Pair this browser?'));
  await page.press('Pair this browser');
  await vi.waitFor(() => expect(page.text()).toContain(problem));
  expect(page.text()).toContain('Pair this browser?');
});

test('a person may say no', async () => {
  const background = fakeBackground(statusWith());
  const page = openOnboarding(background, NEARBY);
  await page.press('Not now');
  await vi.waitFor(() => expect(page.text()).not.toContain('Pair this browser?'));
  expect(background.asked).toEqual([]);
});

test('once paired it says how to begin', async () => {
  const page = openOnboarding(fakeBackground(statusWith()));
  await vi.waitFor(() => expect(page.text()).toContain('Open Locked In from the toolbar'));
});

test('a browser the server has forgotten can be paired again', async () => {
  const page = openOnboarding(fakeBackground(statusWith({ pairing: { ...PAIRING, isRevoked: true } })));
  await vi.waitFor(() => expect(page.has('#pairing-link')).toBe(true));
  expect(page.text()).toContain('The server no longer knows this browser.');
});

test('the privacy level is the person’s choice at once', async () => {
  const background = fakeBackground(statusWith());
  const page = openOnboarding(background);
  await vi.waitFor(() => expect(page.has('input[value=site]')).toBe(true));
  await page.check('input[value=site]');
  await vi.waitFor(() => expect(background.asked).toEqual([{ type: 'set-privacy', level: 'site' }]));
});

test('the link that waits for a word is read from the address', () => {
  const link = encodeURIComponent(NEARBY);
  expect(linkIn({ hash: `#link=${link}`, search: '' })).toBe(NEARBY);
  expect(linkIn({ hash: '', search: `?link=${link}` })).toBe(NEARBY);
  expect(linkIn({ hash: '', search: '' })).toBeUndefined();
});
