import type { OffBrowser } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import { AWAY_WORDS, awayWords } from './away-words.ts';

export type AwayQuestionProps = {
  readonly away: Pick<OffBrowser, 'fromMs' | 'toMs'>;
  /** What was answered before. */
  readonly first?: OffBrowser | undefined;
  readonly onAnswer: (answer: OffBrowser | undefined) => void;
};

type Kind = 'work' | 'break';

/** The time ran out while nobody was at the browser. What happened is asked, and not answering is fine, too. */
export function AwayQuestion({ away, first, onAnswer }: AwayQuestionProps) {
  const [kind, setKind] = useState(() => first && kindOf(first));
  const [text, setText] = useState(first && kindOf(first) === 'work' ? first.text : '');
  const answer = (chosen: Kind, said: string) => {
    setKind(chosen);
    setText(said);
    const words = chosen === 'break' ? AWAY_WORDS.break : said.trim() || AWAY_WORDS.work;
    onAnswer({ ...away, text: words });
  };
  return (
    <fieldset class="away-question">
      <legend>{awayWords(away.toMs - away.fromMs)}</legend>
      <div class="choices">
        {(['work', 'break'] as const).map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="away" checked={kind === one} onChange={() => answer(one, text)} />
            <span>{AWAY_WORDS[one]}</span>
          </label>
        ))}
      </div>
      {kind === 'work' ? (
        <input
          class="input"
          name="away-text"
          dir="auto"
          maxLength={500}
          autocomplete="off"
          placeholder={AWAY_WORDS.hint}
          aria-label={AWAY_WORDS.what}
          value={text}
          onInput={(event) => answer('work', event.currentTarget.value)}
        />
      ) : null}
    </fieldset>
  );
}

function kindOf({ text }: OffBrowser): Kind {
  return text === AWAY_WORDS.break ? 'break' : 'work';
}
