import type { Sentence } from '@locked-in/domain';
import { inLanguage } from './locale.ts';
import { useLocale } from './use-locale.ts';

export type SentenceListProps = { readonly sentences: readonly Sentence[] };

type Words = Readonly<Record<Sentence['slot'] | 'ai', string>>;

const ENGLISH: Words = {
  evidence: 'What happened',
  cause: 'Why, probably',
  'if-then': 'Try next time',
  ai: 'written by the AI',
};

const GERMAN: Words = {
  evidence: 'Was geschah',
  cause: 'Warum, vermutlich',
  'if-then': 'Nächstes Mal versuchen',
  ai: 'von der KI geschrieben',
};

/** The sentences of a session or week, each with what it is and who wrote it. */
export function SentenceList({ sentences }: SentenceListProps) {
  const words = inLanguage(useLocale(), { en: ENGLISH, de: GERMAN });
  return (
    <dl class="sentence-list">
      {sentences.map(({ slot, text, by }) => (
        <div key={slot} class={`sentence sentence-${slot}`}>
          <dt>{words[slot]}</dt>
          <dd>
            {text}
            {by === 'ai' ? <span class="sentence-author"> – {words.ai}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
