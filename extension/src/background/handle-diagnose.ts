import type { Diagnosis, DoctorAnswer, DoctorRequest, JournalState, ParkedKey } from '../doctor-messages.ts';
import type { Journal, SessionRecord } from '../platform/database.ts';
import { StoredError } from '../platform/stored-error.ts';
import { readCurrent, readLast } from './journal.ts';
import { dropParked, readParked, sendParkedAgain } from './parked-chunks.ts';
import { nameTrouble, readTroubleKind, toTrouble } from './trouble.ts';
import { wantedAlarms } from './wanted-alarms.ts';

export type DoctorDeps = {
  readonly openJournal: () => Promise<Journal>;
  /** What is known to be wrong with the journal. */
  readonly readTrouble: () => Promise<JournalState>;
  readonly readLostAtMs: () => Promise<number | undefined>;
  readonly readAlarms: () => Promise<readonly SetAlarm[]>;
  readonly setAlarms: (session: SessionRecord | undefined) => Promise<void>;
  readonly sendNow: () => void;
  /** Removes the journal; the next opening makes a new one. */
  readonly removeJournal: () => Promise<void>;
  /** The disk, or the browser's share of it, is full. */
  readonly hasNoRoom: () => Promise<boolean>;
  readonly now: () => number;
};

type SetAlarm = { readonly name: string; readonly scheduledTime: number };

const GONE = 'It is not there any more.';
const NOT_BROKEN = 'The journal can be used. Nothing was changed.';
const NOT_REMOVED = 'The browser does not let go of the old journal. Restart the browser and try again.';

/** Looks at what everything else relies on; sets alarms that are missing again. */
export async function handleDiagnose(request: DoctorRequest, deps: DoctorDeps): Promise<DoctorAnswer> {
  try {
    const problem = await act(request, deps);
    return problem === undefined ? { ok: true, diagnosis: await diagnose(deps) } : { ok: false, problem };
  } catch (error) {
    return { ok: false, problem: await nameTrouble(error, deps.hasNoRoom) };
  }
}

/** Words for the person when it could not be done. */
async function act(request: DoctorRequest, deps: DoctorDeps): Promise<string | undefined> {
  if (request.type === 'doctor') return undefined;
  if (request.type === 'doctor-begin-anew') return beginAnew(deps);
  return changeParked(request, deps).catch(toTrouble);
}

/** Never while the journal works, whoever asks. */
async function beginAnew(deps: DoctorDeps): Promise<string | undefined> {
  if ((await diagnose(deps)).journal !== 'broken') return NOT_BROKEN;
  return deps.removeJournal().then(
    () => undefined,
    () => NOT_REMOVED,
  );
}

async function changeParked(
  request: Extract<DoctorRequest, ParkedKey>,
  { openJournal, sendNow, now }: DoctorDeps,
): Promise<string | undefined> {
  const db = await openJournal();
  const isDrop = request.type === 'doctor-drop';
  const isDone = isDrop ? await dropParked(db, request) : await sendParkedAgain(db, request, now());
  if (isDone) sendNow();
  return isDone ? undefined : GONE;
}

async function diagnose(deps: DoctorDeps): Promise<Diagnosis> {
  const seen = await readJournal(deps).catch(async (error: unknown) => {
    if (error instanceof StoredError) throw error; // nothing is known of the journal
    return { ...NOTHING, journal: readTroubleKind(await nameTrouble(error, deps.hasNoRoom)) };
  });
  const { session, journal, parked } = seen;
  const isRunning = session !== undefined && session.endedAtMs === undefined;
  const missingAlarms = await repairAlarms(isRunning ? session : undefined, deps);
  const alarms = (await deps.readAlarms()).map(({ name, scheduledTime }) => ({ name, atMs: scheduledTime }));
  const lostAtMs = await deps.readLostAtMs();
  return { journal, lostAtMs, alarms, missingAlarms, lastSeenMs: session?.lastSeenMs, isRunning, parked };
}

type Seen = Pick<Diagnosis, 'journal' | 'parked'> & { readonly session?: SessionRecord | undefined };
const NOTHING: Seen = { journal: 'fine', parked: [] };

async function readJournal({ openJournal, readTrouble }: DoctorDeps): Promise<Seen> {
  const db = await openJournal();
  const [current, last, parked] = await Promise.all([readCurrent(db), readLast(db), readParked(db)]);
  return { journal: await readTrouble(), session: current ?? last, parked };
}

async function repairAlarms(
  current: SessionRecord | undefined,
  { readAlarms, setAlarms, now }: DoctorDeps,
): Promise<readonly string[]> {
  const names = (await readAlarms()).map(({ name }) => name);
  const missing = wantedAlarms(current, now()).filter(({ name }) => !names.includes(name));
  if (missing.length > 0) await setAlarms(current);
  return missing.map(({ name }) => name);
}
