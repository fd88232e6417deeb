import type { Sentence } from '@locked-in/domain';

export type SentenceListProps = { readonly sentences: readonly Sentence[] };

const SLOT_WORDS: Record<Sentence['slot'], string> = {
  evidence: 'What happened',
  cause: 'Why, probably',
  'if-then': 'Try next time',
};

/** The sentences of a session or week, each with what it is and who wrote it. */
export function SentenceList({ sentences }: SentenceListProps) {
  return (
    <dl class="sentence-list">
      {sentences.map(({ slot, text, by }) => (
        <div key={slot} class={`sentence sentence-${slot}`}>
          <dt>{SLOT_WORDS[slot]}</dt>
          <dd>
            {text}
            {by === 'ai' ? <span class="sentence-author"> – written by the AI</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
