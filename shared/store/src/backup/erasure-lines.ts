import type { Erasures } from './erasures.ts';
import { RestoreError } from './restore-error.ts';

const FORMAT = 1;

/** As a file holds it: a head, one line for each person and session, and an end with their number. */
export function toErasureLines({ people, sessions }: Erasures, nowMs: number): readonly string[] {
  const lines = [
    ...people.map((person) => JSON.stringify({ person })),
    ...sessions.map((session) => JSON.stringify({ session })),
  ];
  const head = { product: 'locked-in', erasures: FORMAT, takenAt: new Date(nowMs).toISOString() };
  return [JSON.stringify(head), ...lines, JSON.stringify({ end: { lines: lines.length } })];
}

/** Throws {@link RestoreError} for anything else, and for a part of one. */
export async function parseErasureLines(given: AsyncIterable<string>): Promise<Erasures> {
  const parsed: Line[] = [];
  for await (const text of given) parsed.push(parseLine(text));
  const [head, ...lines] = parsed;
  if (head?.product !== 'locked-in' || head.erasures !== FORMAT)
    throw new RestoreError('This file is not a list of erasures of this version of Locked In.');
  const end = lines.pop()?.end;
  if (end?.lines !== lines.length) throw new RestoreError('This list of erasures is cut short.');
  return {
    people: lines.flatMap(({ person }) => person ?? []),
    sessions: lines.flatMap(({ session }) => session ?? []),
  };
}

type Line = {
  readonly product?: string;
  readonly erasures?: number;
  readonly person?: Erasures['people'][number];
  readonly session?: Erasures['sessions'][number];
  readonly end?: { readonly lines: number };
};

function parseLine(text: string): Line {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {}; // not JSON, so not ours
  }
}
