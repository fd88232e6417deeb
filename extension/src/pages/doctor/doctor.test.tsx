// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Diagnosis, DoctorRequest } from '../../doctor-messages.ts';
import type { ConnectionFinding } from '../../platform/test-connection.ts';
import { fakeBackground, NOON, SESSION_ID, statusWith } from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import { Doctor } from './doctor.tsx';
import type { DoctorHands } from './hands.ts';

const KEY = { sessionId: SESSION_ID, firstSeq: 4 };
const PARKED = { ...KEY, intent: 'Draft', events: 3, fromMs: NOON, toMs: NOON, reason: '/events/0 is wrong' };

const HANDS: DoctorHands = {
  ask: async () => ({ ok: false, problem: 'none' }),
  testConnection: async () => undefined,
  readRoom: async () => ({ usedBytes: 1e6, quotaBytes: 1e9 }),
  copy: async () => undefined,
  exportParked: async () => undefined,
  saveRemains: async () => true,
  version: '0.1.0',
  userAgent: 'Browser/1',
};

function openDoctor(part: Partial<Diagnosis> = {}, findings: readonly ConnectionFinding[] = []) {
  const asked: DoctorRequest[] = [];
  const exported: unknown[] = [];
  const copied: string[] = [];
  let tests = 0;
  const diagnosis = { journal: 'fine', alarms: [], missingAlarms: [], isRunning: false, parked: [] } as const;
  const hands: DoctorHands = {
    ...HANDS,
    ask: async (request) => {
      if (request.type !== 'doctor') asked.push(request);
      return { ok: true, diagnosis: { ...diagnosis, ...part } };
    },
    testConnection: async () => findings[Math.min(tests++, findings.length - 1)],
    copy: async (text) => void copied.push(text),
    exportParked: async (key) => void exported.push(key),
    saveRemains: async () => {
      exported.push('remains');
      return true;
    },
  };
  const page = openPage(<Doctor ask={fakeBackground(statusWith()).ask} hands={hands} />);
  return { page, asked, exported, copied };
}

test('the connection is tested when the page opens, and again when asked to', async () => {
  const { page } = openDoctor({}, [{ kind: 'no-answer' }, { kind: 'fine', tookMs: 9 }]);
  await vi.waitFor(() => expect(page.text()).toContain('1 thing needs you.'));
  expect(page.has('a[href="http://127.0.0.1:4820"]')).toBe(true);
  await page.press('Test connection');
  await vi.waitFor(() => expect(page.text()).toContain('Everything works.'));
});

test('what was refused can be sent again, exported, and dropped only when that was typed', async () => {
  const { page, asked, exported } = openDoctor({ parked: [PARKED] });
  await vi.waitFor(() => expect(page.text()).toContain('/events/0 is wrong'));
  await page.press('Try again');
  await page.press('Export as JSON');
  expect(exported).toEqual([KEY]);
  await page.press('Drop');
  await page.press('Drop');
  expect(asked).toEqual([{ type: 'doctor-send-again', ...KEY }]);
  await page.type(`#drop-${SESSION_ID}-4`, 'drop');
  await page.press('Drop');
  expect(asked.at(-1)).toEqual({ type: 'doctor-drop', ...KEY });
});

test('the diagnosis can be copied for somebody who helps', async () => {
  const { page, copied } = openDoctor({}, [{ kind: 'fine', tookMs: 9 }]);
  await vi.waitFor(() => expect(page.text()).toContain('Everything works.'));
  await page.press('Copy diagnosis');
  await vi.waitFor(() => expect(page.text()).toContain('Copied.'));
  expect(copied[0]).toContain('Locked In 0.1.0');
});

test('a journal that is broken is begun anew only when that was typed, and what can be read of it is saved first', async () => {
  const { page, asked, exported } = openDoctor({ journal: 'broken' });
  await vi.waitFor(() => expect(page.text()).toContain('If nothing else helps'));
  await page.press('Begin a new journal');
  await page.press('Begin a new journal');
  expect(asked).toEqual([]);
  await page.type('#begin-anew', 'new');
  await page.press('Begin a new journal');
  await vi.waitFor(() => expect(asked).toEqual([{ type: 'doctor-begin-anew' }]));
  expect(exported).toEqual(['remains']);
});

test('what was recorded can be saved although the background cannot say anything', async () => {
  const problem = 'The browser cannot read the settings.';
  const saved: string[] = [];
  const saveRemains = async () => {
    saved.push('remains');
    return true;
  };
  const { ask } = fakeBackground(statusWith(), { status: problem });
  const hands = { ...HANDS, ask: async () => ({ ok: false, problem }) as const, saveRemains };
  const page = openPage(<Doctor ask={ask} hands={hands} />);
  await vi.waitFor(() => expect(page.text()).toContain(problem));
  await page.press('Save what was recorded');
  expect(saved).toEqual(['remains']);
  await vi.waitFor(() => expect(page.text()).toContain('Saved as a file'));
});
