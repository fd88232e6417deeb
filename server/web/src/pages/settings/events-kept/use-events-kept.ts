import type { EventsKept } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { failureWords } from '../../../api/failure-words.ts';
import { PATHS } from '../../../api/paths.ts';
import { readJson } from '../../../api/read-json.ts';
import { EVENTS_KEPT_WORDS as WORDS } from './words.ts';

export type EventsKeptSetting = {
  readonly kept: EventsKept;
  /** How the last change stands, in words. */
  readonly state: string;
  /** Undefined: as long as the instance keeps them. */
  readonly choose: (ownDays: number | undefined) => void;
};

/** Saved with every choice; shown is what the server says holds. */
export function useEventsKept(saved: EventsKept): EventsKeptSetting {
  const [kept, setKept] = useState(saved);
  const [state, setState] = useState('');
  const choose = async (ownDays: number | undefined) => {
    setState(WORDS.saving);
    const body = { ownDays: ownDays ?? null };
    const answer = await readJson<EventsKept>(PATHS.eventsKept, { method: 'PATCH', body });
    if (answer.ok) setKept(answer.value);
    setState(answer.ok ? WORDS.saved : WORDS.failed(failureWords(answer.failure)));
  };
  return { kept, state, choose: (ownDays) => void choose(ownDays) };
}
