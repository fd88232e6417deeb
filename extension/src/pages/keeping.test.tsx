// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { KeepingStatus } from '../keeping-messages.ts';
import { fakeBackground, KEEPING, RUNNING, statusWith } from '../testing/fake-background.ts';
import { openPage } from '../testing/open-page.ts';
import { Onboarding } from './onboarding/onboarding.tsx';
import type { JournalFiles } from './options/journal-files.ts';
import { Options } from './options/options.tsx';
import { Popup } from './popup/popup.tsx';

const files: JournalFiles = {
  read: async () => '{"product":"locked-in"}',
  save: () => undefined,
  merge: async () => ({ kind: 'wrong', problems: ['events[3].event.site: Invalid input'] }),
};

function withKeeping(part: Partial<KeepingStatus>) {
  return fakeBackground(statusWith({ keeping: { ...KEEPING, ...part } }));
}

async function openOptions(background: ReturnType<typeof fakeBackground>, given = files) {
  const page = openPage(<Options ask={background.ask} version="0.1.0" files={given} />);
  await vi.waitFor(() => expect(page.text()).toContain('Never record'));
  return page;
}

test('a popup without consent asks for it with one press, and offers nothing else', async () => {
  const background = withKeeping({ consentedAtMs: undefined });
  const page = openPage(<Popup ask={background.ask} />);
  await vi.waitFor(() => expect(page.text()).toContain('May sessions be recorded?'));
  expect(page.has('#intent')).toBe(false);
  await page.press('Yes, record my sessions');
  await vi.waitFor(() => expect(background.asked).toEqual([{ type: 'consent' }]));
});

test('the welcome asks for consent, and says when it was given', async () => {
  const asking = withKeeping({ consentedAtMs: undefined });
  const page = openPage(<Onboarding ask={asking.ask} link={undefined} />);
  await vi.waitFor(() => expect(page.text()).toContain('Nothing is recorded before you say yes.'));
  await page.press('Yes, record my sessions');
  await vi.waitFor(() => expect(asking.asked).toEqual([{ type: 'consent' }]));
  const given = openPage(<Onboarding ask={withKeeping({}).ask} link={undefined} />);
  await vi.waitFor(() => expect(given.text()).toContain('You said yes (Wed'));
});

test.each([5, 15, 60])('the last %i minutes are forgotten with one press', async (minutes) => {
  const background = fakeBackground(statusWith({ session: RUNNING }));
  const page = openPage(<Popup ask={background.ask} />);
  await vi.waitFor(() => expect(page.text()).toContain('Forget the last'));
  await page.press(`Forget the last ${minutes}\u00a0min`);
  await vi.waitFor(() => expect(background.asked).toEqual([{ type: 'forget', minutes }]));
  await vi.waitFor(() => expect(page.text()).toContain('Forgotten, here and on the server'));
});

test('after pairing the person is asked what becomes of what was kept', async () => {
  const background = withKeeping({ undecided: 2 });
  const page = openPage(<Popup ask={background.ask} />);
  await vi.waitFor(() => expect(page.text()).toContain('2 sessions are kept here.'));
  await page.press('Only from now on');
  await vi.waitFor(() => expect(background.asked).toEqual([{ type: 'settle-kept', send: false }]));
});

test('without a server there is nothing to be asked about', async () => {
  const keeping = { ...KEEPING, undecided: 2 };
  const page = openPage(<Popup ask={fakeBackground(statusWith({ pairing: undefined, keeping })).ask} />);
  await vi.waitFor(() => expect(page.has('#intent')).toBe(true));
  expect(page.text()).not.toContain('kept here');
});

test('a site is added to a list and taken off again', async () => {
  const background = withKeeping({ never: { record: ['bank.test'], title: [] } });
  const page = await openOptions(background);
  await page.type('#never-record', 'mail.test');
  await page.press('Add');
  await vi.waitFor(() =>
    expect(background.asked).toEqual([
      { type: 'set-never', never: { record: ['bank.test', 'mail.test'], title: [] } },
    ]),
  );
  await vi.waitFor(() => expect(page.valueOf('#never-record')).toBe(''));
  await page.press('Remove bank.test');
  await vi.waitFor(() =>
    expect(background.asked.at(-1)).toEqual({ type: 'set-never', never: { record: [], title: [] } }),
  );
});

test('a suggested group is added whole', async () => {
  const background = withKeeping({});
  const page = await openOptions(background);
  await page.press('Banking');
  await vi.waitFor(() => expect(background.asked).toHaveLength(1));
  const [asked] = background.asked;
  expect(asked?.type === 'set-never' && asked.never.record).toContain('paypal.com');
});

test('everything is deleted only after the word was typed and ten seconds have passed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const background = withKeeping({});
  const page = openPage(<Options ask={background.ask} version="0.1.0" files={files} />);
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  await pass(50);
  const press = async (name: string) => Promise.all([page.press(name), pass(50)]);
  await press('Delete everything kept here');
  await press('Delete');
  expect(page.text()).not.toContain('Deletes in');
  await Promise.all([page.type('#confirm-delete', 'delete'), pass(50)]);
  await press('Delete');
  expect(page.text()).toContain('Deletes in 10 s');
  await pass(8_500);
  expect(background.asked).toEqual([]);
  await press('Undo');
  await pass(20_000);
  expect(background.asked).toEqual([]);
  await press('Delete everything kept here');
  await Promise.all([page.type('#confirm-delete', 'delete'), pass(50)]);
  await press('Delete');
  for (let second = 0; second < 12; second += 1) await pass(1_000);
  expect(background.asked).toEqual([{ type: 'delete-all' }]);
  vi.useRealTimers();
});

test('an export is handed over as a file of that day', async () => {
  const saved: string[] = [];
  const page = await openOptions(withKeeping({}), { ...files, save: (name, text) => saved.push(name, text) });
  await page.press('Export as JSON');
  await vi.waitFor(() => expect(saved[1]).toBe('{"product":"locked-in"}'));
  expect(saved[0]).toMatch(/^locked-in-\d{4}-\d{2}-\d{2}\.json$/);
});

test('what is no site is said at the list that it was typed into, and stays there', async () => {
  const background = fakeBackground(statusWith(), { 'set-never': 'This is not a site.' });
  const page = await openOptions(background);
  await page.type('#never-record', 'not a site');
  await page.press('Add');
  await vi.waitFor(() => expect(page.shown('.problem')).toEqual(['This is not a site.']));
  expect(page.has('.site-list:first-child .problem')).toBe(true);
  expect(page.valueOf('#never-record')).toBe('not a site');
});

test('before anything is asked, what is no site and no time is said where it stands', async () => {
  const background = withKeeping({});
  const page = await openOptions(background);
  await page.type('#delete-site', 'not a site!');
  await page.press('Delete this site');
  expect(page.shown('.problem')).toEqual(['This is not a site. Write it like docs.example.org.']);
  await page.type('#delete-site', 'docs.test');
  expect(page.has('.problem')).toBe(false);
  await page.type('#delete-from', '2026-11-18T12:00');
  await page.type('#delete-to', '2026-11-18T11:00');
  await page.press('Delete this time');
  expect(page.shown('.problem')).toEqual(['Give both times, and an end that comes after the beginning.']);
  expect(background.asked).toEqual([]);
});
