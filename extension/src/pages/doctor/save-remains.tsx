import { useState } from 'preact/hooks';
import type { DoctorHands } from './hands.ts';
import { WORDS } from './words.ts';

/** The background cannot say what it has: this page reads the journal itself. */
export function SaveRemains({ saveRemains }: Pick<DoctorHands, 'saveRemains'>) {
  const [said, setSaid] = useState('');
  const save = () =>
    saveRemains().then(
      (isSaved) => setSaid(isSaved ? WORDS.remainsSaved : WORDS.remainsNone),
      () => setSaid(WORDS.remainsNone),
    );
  return (
    <div class="doctor-actions">
      <button type="button" class="button" onClick={() => void save()}>
        {WORDS.saveRemains}
      </button>
      <p class="small muted" role="status">
        {said}
      </p>
    </div>
  );
}
