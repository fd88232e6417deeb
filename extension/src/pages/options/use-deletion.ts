import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeepingRequest } from '../../keeping-messages.ts';

/** What a person may want gone, with the words that name it. */
export type Deletion = { readonly request: KeepingRequest; readonly what: string; readonly reach: string };

/** `turn` grows with each that is done: what was filled in for it is over. */
type State = {
  readonly deletion?: Deletion | undefined;
  readonly outcome?: 'done' | 'refused' | undefined;
  readonly turn: number;
};

/**
 * One deletion at a time, and what came of the last. Whoever thinks better of it is back at what they pressed; when it
 * is done, the heading has the focus.
 */
export function useDeletion() {
  const [state, setState] = useState<State>({ turn: 0 });
  const { deletion, outcome, turn } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const pressed = useRef<Element | null>(null);
  const isAsking = deletion !== undefined;
  useLayoutEffect(() => {
    const back = outcome === 'done' ? heading.current : pressed.current;
    if (isAsking || !(back instanceof HTMLElement)) return;
    if (pressed.current !== null) back.focus();
    pressed.current = null;
  }, [isAsking]);
  return {
    deletion,
    outcome,
    turn,
    heading,
    ask: (asked: Deletion) => {
      pressed.current = document.activeElement;
      setState({ turn, deletion: asked });
    },
    /** `wasAsked`: the background was asked to; otherwise the person thought better of it. */
    over: (isDone: boolean, wasAsked: boolean) => {
      if (isDone) setState({ turn: turn + 1, outcome: 'done' });
      else setState({ turn, outcome: wasAsked ? 'refused' : undefined });
    },
  };
}
