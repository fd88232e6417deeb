import { SharedWeekView } from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { Shown } from '../../frame/shown.tsx';
import { weekName } from '../week/week-words.ts';
import type { Looking } from './use-looking.ts';
import { WORDS } from './words.ts';

export type FellowsPartProps = { readonly weeks: readonly string[]; readonly looking: Looking };

/** What others show. Nothing is read before the person asks: each of them is told who looked. */
export function FellowsPart({ weeks, looking }: FellowsPartProps) {
  return (
    <Part title={WORDS.fellows} note={WORDS.fellowsNote}>
      {weeks.length === 0 ? (
        <p class="muted">{WORDS.fellowsNothing}</p>
      ) : (
        <div class="actions">
          {weeks.map((week) => (
            <button
              key={week}
              type="button"
              class="button"
              aria-pressed={looking.week === week}
              onClick={() => looking.look(week)}
            >
              {WORDS.look(weekName(week))}
            </button>
          ))}
        </div>
      )}
      {looking.week !== undefined && <Seen {...looking} />}
    </Part>
  );
}

function Seen({ reading, reload }: Looking) {
  return (
    <Shown reading={reading} what="the week" onRetry={reload}>
      {({ people }) =>
        people.length === 0 ? (
          <p class="muted">{WORDS.lookNothing}</p>
        ) : (
          people.map(({ memberId, name, shared }) => (
            <section key={memberId} class="seen-week">
              <h3 dir="auto">{name || WORDS.nameless}</h3>
              <SharedWeekView shared={shared} label={name || WORDS.nameless} />
            </section>
          ))
        )
      }
    </Shown>
  );
}
