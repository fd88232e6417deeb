import { expect, test } from 'vitest';
import type { JournalState } from '../doctor-messages.ts';
import type { ServerAnswer } from '../platform/server.ts';
import { askStorage } from '../platform/stored-error.ts';
import { ACCEPTED, createDesk, puts, record, stop } from '../testing/sending-desk.ts';
import { handleDiagnose } from './handle-diagnose.ts';

const REFUSED: ServerAnswer = { kind: 'refused', code: 'invalid-request', reason: '/events/0 is wrong' };
const PARKED = { sessionId: 's', firstSeq: 0 };

async function openDoctor(server: ServerAnswer = ACCEPTED) {
  const { desk, sender } = await createDesk(() => server);
  const set: string[] = [];
  const doctor = {
    trouble: 'fine' as JournalState,
    isFull: false,
    alarms: ['send'],
    sent: 0,
    openJournal: async () => desk.db,
    removeJournal: async () => {
      doctor.openJournal = async () => desk.db;
    },
  };
  const ask = (type: 'doctor' | 'doctor-begin-anew' | 'doctor-send-again' | 'doctor-drop') =>
    handleDiagnose(type === 'doctor' || type === 'doctor-begin-anew' ? { type } : { type, ...PARKED }, {
      openJournal: () => doctor.openJournal(),
      readTrouble: async () => doctor.trouble,
      readLostAtMs: async () => undefined,
      readAlarms: async () => doctor.alarms.map((name) => ({ name, scheduledTime: 7 })),
      setAlarms: async (session) => {
        set.push(session?.sessionId ?? 'none');
        doctor.alarms = ['look', 'send', 'end'];
      },
      removeJournal: () => doctor.removeJournal(),
      sendNow: () => {
        doctor.sent += 1;
      },
      hasNoRoom: async () => doctor.isFull,
      now: () => desk.nowMs,
    });
  return { desk, sender, doctor, ask, set };
}

async function openWithParked() {
  const opened = await openDoctor(REFUSED);
  await record(opened.desk.db, 's', 3);
  await stop(opened.desk.db, 's');
  await opened.sender.send('urgent');
  return opened;
}

test('a journal that cannot be opened on a full disk is not broken but without room, and not begun anew', async () => {
  const { ask, doctor } = await openDoctor();
  doctor.openJournal = () => Promise.reject(new DOMException('Internal error', 'UnknownError'));
  expect(await ask('doctor')).toMatchObject({ diagnosis: { journal: 'broken' } });
  doctor.isFull = true;
  expect(await ask('doctor')).toMatchObject({ diagnosis: { journal: 'full' } });
  expect(await ask('doctor-begin-anew')).toMatchObject({ ok: false });
});

test('where nothing is wrong, nothing is said to be', async () => {
  const { ask, set } = await openDoctor();
  expect(await ask('doctor')).toEqual({
    ok: true,
    diagnosis: {
      journal: 'fine',
      alarms: [{ name: 'send', atMs: 7 }],
      missingAlarms: [],
      lastSeenMs: undefined,
      isRunning: false,
      parked: [],
    },
  });
  expect(set).toEqual([]);
});

test('alarms that a running session misses are named and set again', async () => {
  const { desk, ask, set } = await openDoctor();
  await record(desk.db, 's', 0, 1_000);
  expect(await ask('doctor')).toMatchObject({
    diagnosis: { isRunning: true, lastSeenMs: 1_000, missingAlarms: ['look', 'end'] },
  });
  expect(set).toEqual(['s']);
});

test.each([
  ['VersionError', 'newer'],
  ['UnknownError', 'broken'],
] as const)('a journal that fails to open with %s is %s', async (name, journal) => {
  const { doctor, ask } = await openDoctor();
  doctor.openJournal = () => Promise.reject(new DOMException('', name));
  expect(await ask('doctor')).toMatchObject({ ok: true, diagnosis: { journal, parked: [] } });
});

test('what was refused is told with its reason and without its pages', async () => {
  const { ask } = await openWithParked();
  const answer = await ask('doctor');
  expect(answer).toMatchObject({
    diagnosis: { parked: [{ ...PARKED, intent: 'draft chapter 2', reason: '/events/0 is wrong' }] },
  });
  expect(JSON.stringify(answer)).not.toContain('.test');
});

test('what was refused is sent again as it was, and confirmed', async () => {
  const { desk, sender, doctor, ask } = await openWithParked();
  const refused = puts(desk.requests)[0];
  desk.server = ({ method }) =>
    method === 'PUT'
      ? ACCEPTED
      : { kind: 'answered', status: 200, body: { lastSeq: 5, missing: [], complete: true } };
  expect(await ask('doctor-send-again')).toMatchObject({ ok: true, diagnosis: { parked: [] } });
  expect(doctor.sent).toBe(1);
  await sender.send('urgent');
  expect(puts(desk.requests).at(-1)).toEqual(refused);
});

test('what was refused is gone after it was dropped, once', async () => {
  const { desk, ask } = await openWithParked();
  expect(await ask('doctor-drop')).toMatchObject({ ok: true, diagnosis: { parked: [] } });
  expect(await desk.db.count('chunks')).toBe(0);
  expect(await ask('doctor-drop')).toMatchObject({ ok: false });
});

test('a journal that cannot be opened is begun anew, and one that works is not', async () => {
  const { doctor, ask } = await openDoctor();
  doctor.openJournal = () => Promise.reject(new DOMException('', 'UnknownError'));
  expect(await ask('doctor-begin-anew')).toMatchObject({ ok: true, diagnosis: { journal: 'fine' } });
  expect(await ask('doctor-begin-anew')).toMatchObject({ ok: false });
});

test('a browser that does not let go of the old journal is named', async () => {
  const { doctor, ask } = await openDoctor();
  doctor.openJournal = () => Promise.reject(new DOMException('', 'UnknownError'));
  doctor.removeJournal = () => Promise.reject(new Error('still in use'));
  expect(await ask('doctor-begin-anew')).toMatchObject({
    problem: 'The browser does not let go of the old journal. Restart the browser and try again.',
  });
});

test('settings that cannot be read are not taken for a broken journal', async () => {
  const { doctor, ask } = await openDoctor();
  doctor.openJournal = () => askStorage(() => Promise.reject(new Error('An unexpected error occurred')));
  expect(await ask('doctor')).toMatchObject({ problem: expect.stringContaining('cannot read the settings') });
  expect(await ask('doctor-begin-anew')).toMatchObject({ ok: false });
});
