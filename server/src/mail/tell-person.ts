import type { SecurityEventKind } from '@locked-in/contracts';
import type { NewSecurityEvent } from '@locked-in/store';
import type { Limiter } from '../limits/limiter.ts';
import { type Letter, securityLetter } from './letters.ts';

export type TellPersonDeps = {
  readonly publicUrl: string;
  /** Absent where no letter leaves. */
  readonly post: ((letter: Letter) => void) | undefined;
  /** Undefined for a person without an account. */
  readonly readEmail: (userId: string) => Promise<string | undefined>;
  /** By person: whoever holds their session floods no mailbox with it. */
  readonly letters: Limiter;
  readonly reportMail: (error: unknown) => void;
};

/** What changes who can come in, said in a sentence in which nobody else has a word. */
const SENTENCES: Partial<Readonly<Record<SecurityEventKind, string>>> = {
  'device-paired': 'A browser was paired: it records your declared sessions from now on.',
  'device-revoked': 'A browser was revoked: nothing it sends is taken any more.',
  'password-changed': 'Your password was changed.',
  'passkey-added': 'A passkey was added: it signs in from now on.',
  'passkey-removed': 'A passkey was removed.',
};

/** Writes to the person when what lets somebody in has changed. Nobody waits for it. */
export function tellPerson(deps: TellPersonDeps): (event: NewSecurityEvent) => void {
  return (event) => {
    const sentence = SENTENCES[event.kind];
    if (deps.post === undefined || sentence === undefined || !('userId' in event.whose)) return;
    write(deps, event.whose.userId, { ...event, sentence }).catch(deps.reportMail);
  };
}

type Told = Pick<NewSecurityEvent, 'occurredAtMs' | 'address'> & { readonly sentence: string };

async function write(deps: TellPersonDeps, userId: string, told: Told): Promise<void> {
  if ((await deps.letters.count(userId)).isRefused) return;
  const email = await deps.readEmail(userId);
  if (email !== undefined) deps.post?.(securityLetter({ email, publicUrl: deps.publicUrl, ...told }));
}
