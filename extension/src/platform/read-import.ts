import { LIMITS, SessionEventSchema } from '@locked-in/contracts';
import { foldSession, type SessionEvent } from '@locked-in/domain';
import { sayIssue } from './say-issue.ts';

/** A session of a file, as its events tell it. */
export type ImportedSession = {
  readonly sessionId: string;
  /** In order; the first is the declaration. */
  readonly events: readonly SessionEvent[];
  readonly nextSeq: number;
  readonly isComplete: boolean;
};

export type ReadImport =
  | { readonly kind: 'read'; readonly sessions: readonly ImportedSession[] }
  /** What is wrong and where, in words. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST_PROBLEMS = 8;

type Fields = Readonly<Record<string, unknown>>;

/** Reads a file that was exported here or elsewhere. Nothing of it is believed that is not checked. */
export function readImport(text: string): ReadImport {
  const file = parse(text);
  if (file === undefined) return wrong(['This file is not JSON.']);
  if (!isFields(file) || file.product !== 'locked-in' || file.kind !== 'journal') {
    return wrong(['This file was not exported by Locked In.']);
  }
  if (file.version !== 1)
    return wrong([`version: ${String(file.version)} is not known here. Update the extension.`]);
  const problems: string[] = [];
  const stays = Map.groupBy(readStays(file, problems), ({ sessionId }) => sessionId);
  const sessions = arrayIn(file, 'sessions', problems).flatMap((session, index) =>
    readSession(session, stays, say(problems, `sessions[${index}]`)),
  );
  return problems.length > 0 ? wrong(problems) : { kind: 'read', sessions };
}

type Stay = { readonly sessionId: string; readonly seq: number; readonly event: SessionEvent };
/** Notes what is wrong, and stands for nothing having been read. */
type Say = (field: string, problem: string) => readonly never[];

function readStays(file: Fields, problems: string[]): readonly Stay[] {
  const open = arrayIn(file, 'events', problems).flatMap((record, index) =>
    readRecord(record, say(problems, `events[${index}]`)),
  );
  const cut = arrayIn(file, 'chunks', problems).flatMap((chunk, index) =>
    readChunk(chunk, say(problems, `chunks[${index}]`)),
  );
  return [...open, ...cut];
}

function readRecord(record: unknown, complain: Say): readonly Stay[] {
  const { sessionId, seq, event } = fieldsOf(record);
  if (!isId(sessionId)) return complain('sessionId', 'is not an id');
  if (!isSeq(seq)) return complain('seq', 'is not a number of an event');
  return readEvent(event, complain, 'event').map((read) => ({ sessionId, seq, event: read }));
}

function readChunk(chunk: unknown, complain: Say): readonly Stay[] {
  const { sessionId, firstSeq, events } = fieldsOf(chunk);
  if (!isId(sessionId)) return complain('sessionId', 'is not an id');
  if (!isSeq(firstSeq)) return complain('firstSeq', 'is not a number of an event');
  if (!Array.isArray(events)) return complain('events', 'is not a list');
  return events.flatMap((event: unknown, index) =>
    readEvent(event, complain, `events[${index}]`).map((read) => ({
      sessionId,
      seq: firstSeq + index,
      event: read,
    })),
  );
}

function readEvent(event: unknown, complain: Say, field: string): readonly SessionEvent[] {
  const parsed = SessionEventSchema.safeParse(event);
  if (parsed.success) return [parsed.data];
  const [issue] = parsed.error.issues;
  if (issue === undefined) return complain(field, 'is not an event');
  const value = issue.path.reduce<unknown>((within, key) => fieldsOf(within)[String(key)], event);
  return complain([field, ...issue.path].join('.'), sayIssue(issue, value));
}

function readSession(
  session: unknown,
  stays: ReadonlyMap<string, readonly Stay[]>,
  complain: Say,
): readonly ImportedSession[] {
  const { sessionId, nextSeq, isComplete } = fieldsOf(session);
  if (!isId(sessionId)) return complain('sessionId', 'is not an id');
  if (!isSeq(nextSeq)) return complain('nextSeq', 'is not a number of an event');
  const own = (stays.get(sessionId) ?? []).toSorted((a, b) => a.seq - b.seq);
  if (own.length === 0) return []; // the server has it all, and nothing of it is in the file
  if (own.some(({ seq }, index) => seq !== (own[0]?.seq ?? 0) + index)) {
    return complain('sessionId', 'has events that are missing or there twice');
  }
  const events = own.map(({ event }) => event);
  if (own[0]?.seq !== 0 || !foldSession(sessionId, events, false)) return [];
  return [{ sessionId, events, nextSeq: own.length, isComplete: isComplete === true }];
}

function say(problems: string[], place: string): Say {
  return (field, problem) => {
    problems.push(`${place}.${field}: ${problem}`);
    return [];
  };
}

function wrong(problems: readonly string[]): ReadImport {
  const more = problems.length - MOST_PROBLEMS;
  const first = problems.slice(0, MOST_PROBLEMS);
  return { kind: 'wrong', problems: more > 0 ? [...first, `and ${more} more`] : first };
}

function arrayIn(file: Fields, name: string, problems: string[]): readonly unknown[] {
  const value = file[name];
  if (Array.isArray(value)) return value;
  problems.push(`${name}: is not a list`);
  return [];
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

function isSeq(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LIMITS.maxSeq;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said in words by the caller
  }
}
