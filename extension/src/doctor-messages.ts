/** One chunk that the server refused, by what identifies it. */
export type ParkedKey = { readonly sessionId: string; readonly firstSeq: number };

/** What the doctor page asks of the background. */
export type DoctorRequest =
  | { readonly type: 'doctor' }
  /** A new journal in the place of one that is broken. */
  | { readonly type: 'doctor-begin-anew' }
  | ({ readonly type: 'doctor-send-again' | 'doctor-drop' } & ParkedKey);

/** `full`: no room · `newer`: written by a newer version · `broken`: it cannot be opened or written. */
export type JournalState = 'fine' | 'full' | 'newer' | 'broken';

/** What the background finds when it looks at itself. Times in UTC milliseconds. */
export type Diagnosis = {
  readonly journal: JournalState;
  /** When it was begun anew because the one before was damaged. */
  readonly lostAtMs?: number | undefined;
  readonly alarms: readonly { readonly name: string; readonly atMs: number }[];
  /** They were not there, and have been set again. */
  readonly missingAlarms: readonly string[];
  /** The last moment that is proven to have been seen, of the running session, or else of the last one. */
  readonly lastSeenMs?: number | undefined;
  readonly isRunning: boolean;
  readonly parked: readonly Parked[];
};

/** A chunk that the server refused, as it is shown: without the pages in it. */
export type Parked = ParkedKey & {
  readonly intent: string;
  readonly events: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly reason: string;
};

export type DoctorAnswer =
  | { readonly ok: true; readonly diagnosis: Diagnosis }
  | { readonly ok: false; readonly problem: string };

export function isDoctorRequest(request: unknown): request is DoctorRequest {
  const type: unknown = typeof request === 'object' && request !== null && 'type' in request && request.type;
  return typeof type === 'string' && /^doctor(?:$|-)/.test(type);
}
