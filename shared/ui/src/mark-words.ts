import { FORGOTTEN_SITE, type SessionMark } from '@locked-in/domain';
import { formatClock } from './format.ts';

/** One mark in words: when, where, what, and why if the person said so. */
export type MarkReading = {
  readonly when: string;
  readonly where: string;
  readonly what: string;
  readonly why?: string | undefined;
};

const HELD = 'Held';
const LET_THROUGH = 'Let through';

export const MARK_KINDS: readonly SessionMark['kind'][] = ['held', 'override'];

export const MARK_WORDS: Record<SessionMark['kind'], string> = { held: HELD, override: LET_THROUGH };

export const MARK_MEANINGS: Record<SessionMark['kind'], string> = {
  held: 'a site that this session holds was asked for',
  override: 'you let a held site through, with a reason',
};

export function readMark(mark: SessionMark, timeZone: string): MarkReading {
  const when = formatClock(mark.atMs, timeZone);
  const where = mark.site === FORGOTTEN_SITE ? 'A private site' : mark.site;
  if (mark.kind === 'held') return { when, where, what: HELD };
  return {
    when,
    where,
    what: `${LET_THROUGH} for ${mark.minutes}\u00a0min`,
    ...(mark.reason !== '' && { why: mark.reason }),
  };
}

export function markSentence({ when, where, what, why }: MarkReading): string {
  return [`${when} ${where}`, what, why].filter(Boolean).join('; ');
}
