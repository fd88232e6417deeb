import type { Sentence } from '@locked-in/domain';
import { type Cited, EvidenceButton } from './evidence-button.tsx';
import { SLOT_WORDS, SESSION_WORDS as WORDS } from './words.ts';

type CitedSentencesProps = Cited & { readonly sentences: readonly Sentence[] };

/** The three sentences; pointing at one marks on the timeline what it speaks of. */
export function CitedSentences({ sentences, ...cited }: CitedSentencesProps) {
  return (
    <dl class="sentence-list">
      {sentences.map((sentence) => (
        <CitedSentence key={sentence.slot} sentence={sentence} {...cited} />
      ))}
    </dl>
  );
}

function CitedSentence({ sentence, ...cited }: Cited & { readonly sentence: Sentence }) {
  const { slot, text, by, segments: cites } = sentence;
  return (
    <div
      class={`sentence sentence-${slot}`}
      onPointerEnter={() => cited.evidence.point(cites)}
      onPointerLeave={() => cited.evidence.point(undefined)}
    >
      <dt>{SLOT_WORDS[slot]}</dt>
      <dd>
        <span dir="auto">{text}</span>
        {by === 'ai' && <span class="sentence-author"> – {WORDS.byAi}</span>}
        {cites !== undefined && <EvidenceButton id={slot} cites={cites} {...cited} />}
      </dd>
    </div>
  );
}
