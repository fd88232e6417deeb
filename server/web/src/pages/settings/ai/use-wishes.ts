import type { ModelWishes } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { failureWords } from '../../../api/failure-words.ts';
import { PATHS } from '../../../api/paths.ts';
import { readJson } from '../../../api/read-json.ts';
import { AI_WORDS as WORDS } from './words.ts';

export type WishesSetting = {
  readonly wishes: ModelWishes;
  /** How the last change stands, in words. */
  readonly state: string;
  readonly change: (wishes: ModelWishes) => void;
};

/** Saved with every change. What could not be saved goes back to what holds. */
export function useWishes(saved: ModelWishes): WishesSetting {
  const [wishes, setWishes] = useState(saved);
  const [state, setState] = useState('');
  const change = async (next: ModelWishes) => {
    setWishes(next);
    setState(WORDS.saving);
    const answer = await readJson(PATHS.ai, { method: 'PATCH', body: next });
    setState(answer.ok ? WORDS.saved : WORDS.failed(failureWords(answer.failure)));
    if (!answer.ok) setWishes(wishes);
  };
  return { wishes, state, change: (next) => void change(next) };
}
