import { createHash } from 'node:crypto';
import type { TokenCaller } from '../http/app-env.ts';
import type { Holder } from './to-holder.ts';

/** So long a verified token is taken without looking again: keys that are withdrawn end within it. */
const REMEMBERED_MS = 60_000;
/** So long somebody who is switched off may still be let in. */
const PERSON_MS = 5_000;
const MOST_REMEMBERED = 10_000;

export type TokenHolderDeps = {
  readonly verify: (token: string, nowMs: number) => Promise<Holder | undefined>;
  /** Makes the person when they are first seen; undefined for one who is switched off. */
  readonly ensurePerson: (identity: {
    issuer: string;
    subject: string;
  }) => Promise<{ readonly userId: string } | undefined>;
  /** Puts them where the token says they are, as what it says. */
  readonly ensureSeat: (seat: {
    userId: string;
    issuer: string;
    workspace: string;
    role: string | undefined;
  }) => Promise<{ readonly workspaceId: string }>;
  readonly leewayMs: number;
  readonly now: () => number;
};

type Remembered = { readonly holder: Holder; readonly untilMs: number };
type Person = { readonly userId: string; readonly workspaceId?: string | undefined };
type KnownPerson = Person & { readonly untilMs: number };

/** Who comes with a user service's token. Tokens are remembered by their hash, never as they are. */
export function tokenHolders(deps: TokenHolderDeps): (token: string) => Promise<TokenCaller | undefined> {
  const verified = new Map<string, Remembered>();
  const people = new Map<string, KnownPerson>();

  async function findHolder(token: string): Promise<Holder | undefined> {
    const nowMs = deps.now();
    const key = createHash('sha256').update(token).digest('base64');
    const known = verified.get(key);
    if (known !== undefined && nowMs < known.untilMs) return known.holder;
    verified.delete(key);
    const holder = await deps.verify(token, nowMs);
    if (holder === undefined) return undefined;
    const untilMs = Math.min(nowMs + REMEMBERED_MS, holder.expiresAtMs + deps.leewayMs);
    keep(verified, key, { holder, untilMs });
    return holder;
  }

  async function findPerson(holder: Holder): Promise<Person | undefined> {
    const { issuer, subject, workspace, role } = holder;
    const key = JSON.stringify([issuer, subject, workspace, role]);
    const known = people.get(key);
    if (known !== undefined && deps.now() < known.untilMs) return known;
    people.delete(key);
    const person = await deps.ensurePerson({ issuer, subject });
    if (person === undefined) return undefined;
    const seat = workspace === undefined ? {} : await deps.ensureSeat({ ...person, issuer, workspace, role });
    const found = { ...person, ...seat };
    keep(people, key, { ...found, untilMs: deps.now() + PERSON_MS });
    return found;
  }

  return async (token) => {
    const holder = await findHolder(token);
    const person = holder && (await findPerson(holder));
    if (holder === undefined || person === undefined) return undefined;
    const { userId, workspaceId } = person;
    return { by: 'token', userId, expiresAtMs: holder.expiresAtMs, workspaceId };
  };
}

/** A full memory forgets what it learnt first. */
function keep<Value>(memory: Map<string, Value>, key: string, value: Value): void {
  const [oldest] = memory.keys();
  if (memory.size >= MOST_REMEMBERED && oldest !== undefined) memory.delete(oldest);
  memory.set(key, value);
}
