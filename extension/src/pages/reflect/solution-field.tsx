import type { IfThen } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import { recallTexts, remember } from '../page-memory.ts';
import { planText } from '../plan-words.ts';
import type { LogForm } from './log-form.ts';
import { WORDS } from './words.ts';

export type SolutionFieldProps = {
  readonly tried: string;
  /** The plans the session was declared with: the first that come to mind. */
  readonly armed?: readonly IfThen[] | undefined;
  readonly change: (part: Partial<LogForm>) => void;
};

const OFFERED = 4;
const KEPT = 30;

/** What was tried: something from before with one tap, or new words. */
export function SolutionField({ tried, armed = [], change }: SolutionFieldProps) {
  const [remembered] = useState(() => recallTexts('solutions'));
  const earlier = [...new Set([...armed.map(planText), ...remembered])];
  return (
    <div class="field">
      <label for="tried">
        {WORDS.tried} <span class="optional">{WORDS.optional}</span>
      </label>
      <input
        id="tried"
        class="input"
        dir="auto"
        maxLength={4000}
        list="earlier-solutions"
        placeholder={WORDS.triedHint}
        value={tried}
        onInput={(event) => change({ tried: event.currentTarget.value })}
      />
      <datalist id="earlier-solutions">
        {earlier.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
      {earlier.length === 0 ? null : (
        <div class="earlier">
          {earlier.slice(0, OFFERED).map((text) => (
            <button key={text} type="button" class="button quiet" onClick={() => change({ tried: text })}>
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Most recent first, each once. */
export function rememberSolution(text: string | undefined): void {
  if (text === undefined) return;
  const others = recallTexts('solutions').filter((other) => other !== text);
  remember('solutions', [text, ...others].slice(0, KEPT));
}
