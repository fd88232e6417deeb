import type { Log } from '@locked-in/domain';
import { formatClock } from '../format.ts';
import { HERE } from '../zone.ts';
import { PROGRESS_WORDS, WORDS, worthWords } from './words.ts';

export type OwnLogProps = { readonly log: Log; readonly onChange: () => void };

/** What the person wrote, which they may add to whenever they want. */
export function OwnLog({ log, onChange }: OwnLogProps) {
  const lines = linesOf(log);
  return (
    <section class="card reveal-part" aria-labelledby="own-log-heading">
      <div class="own-log-heading">
        <h2 id="own-log-heading">{WORDS.ownLog}</h2>
        <button type="button" class="button quiet" onClick={onChange}>
          {lines.length === 0 ? WORDS.addToLog : WORDS.changeLog}
        </button>
      </div>
      {lines.length === 0 ? (
        <p class="muted">{WORDS.emptyLog}</p>
      ) : (
        <dl class="own-log">
          {lines.map(({ name, texts }) => (
            <div key={name}>
              <dt class="small muted">{name}</dt>
              {texts.map((text) => (
                <dd key={text} dir="auto">
                  {text}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function linesOf({ progress, offBrowser = [], regrets = [], solutionText, note }: Log) {
  const lines = [
    { name: WORDS.progress, texts: progress === undefined ? [] : [PROGRESS_WORDS[progress] ?? ''] },
    { name: WORDS.offDone, texts: offBrowser.map(sayStay) },
    { name: WORDS.worthIt, texts: regrets.map(({ site, worthIt }) => worthWords(site, worthIt)) },
    { name: WORDS.tried, texts: solutionText === undefined ? [] : [solutionText] },
    { name: WORDS.note, texts: note === undefined ? [] : [note] },
  ];
  return lines.filter(({ texts }) => texts.length > 0);
}

function sayStay({ text, fromMs, toMs }: NonNullable<Log['offBrowser']>[number]): string {
  return `${formatClock(fromMs, HERE)}–${formatClock(toMs, HERE)} ${text}`;
}
