import { useState } from 'preact/hooks';
import { ConfirmByWord } from '../confirm-by-word.tsx';
import type { DoctorHands } from './hands.ts';
import type { Doctor } from './use-diagnosis.ts';
import { WORDS } from './words.ts';

export type BeginAnewProps = {
  readonly ask: Doctor['ask'];
  readonly saveRemains: DoctorHands['saveRemains'];
};

/** The last way out when the journal is broken. What can still be read of it is saved first. */
export function BeginAnew({ ask, saveRemains }: BeginAnewProps) {
  const [isAsked, setAsked] = useState(false);
  const begin = async () => {
    await saveRemains();
    await ask({ type: 'doctor-begin-anew' });
    setAsked(false);
  };
  const words = { word: WORDS.anewWord, label: WORDS.anewLabel, yes: WORDS.anew, no: WORDS.anewNot };
  return (
    <section class="card parked" aria-labelledby="anew-title">
      <h3 id="anew-title">{WORDS.anewTitle}</h3>
      <p class="muted small">{WORDS.anewHint}</p>
      {isAsked ? (
        <ConfirmByWord
          {...words}
          id="begin-anew"
          onYes={() => void begin()}
          onNo={() => setAsked(false)}
          class="field"
          actionsClass="doctor-actions"
        />
      ) : (
        <div class="doctor-actions">
          <button type="button" class="button danger" onClick={() => setAsked(true)}>
            {WORDS.anew}
          </button>
        </div>
      )}
    </section>
  );
}
