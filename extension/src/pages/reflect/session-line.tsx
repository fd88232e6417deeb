import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EndedHere } from '../../platform/ended-sessions.ts';
import { formatClock, formatDate } from '../format.ts';
import { reflectLink } from '../page-links.ts';
import { HERE } from '../zone.ts';
import { WORDS } from './words.ts';

export type SessionLineProps = {
  readonly session: EndedHere;
  /** Whoever asked for older ones goes on here. */
  readonly isFirstOlder: boolean;
};

export function SessionLine({ session, isFirstOlder }: SessionLineProps) {
  const { sessionId, intent, startedAtMs, endedAtMs } = session;
  const link = useRef<HTMLAnchorElement>(null);
  useLayoutEffect(() => {
    if (isFirstOlder) link.current?.focus();
  }, [isFirstOlder]);
  return (
    <li class="card">
      <a ref={link} href={reflectLink(sessionId)} dir="auto">
        {intent === '' ? WORDS.noIntent : intent}
      </a>
      <span class="small muted">
        {formatDate(startedAtMs, HERE)}, {formatClock(startedAtMs, HERE)}–{formatClock(endedAtMs, HERE)}
      </span>
      <span class="small">
        {gradedOf(session)} · {placeOf(session)}
      </span>
    </li>
  );
}

function gradedOf({ isLogged, isSkipped, isGradedLate }: EndedHere): string {
  if (!isLogged) return WORDS.notGraded;
  if (isSkipped) return WORDS.openedOnly;
  return isGradedLate ? WORDS.gradedLate : WORDS.graded;
}

function placeOf({ isComplete, isKeptHere }: EndedHere): string {
  if (isKeptHere) return WORDS.keptHere;
  return isComplete ? WORDS.complete : WORDS.notComplete;
}
