import type { Measures } from '@locked-in/domain';
import { Formula, formatDuration } from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { SESSION_WORDS as WORDS } from './words.ts';

/** Each distraction of the session: what was left for it, where it led, how long it was. */
export function SessionDoors({ doors }: { readonly doors: NonNullable<Measures['doors']> }) {
  return (
    <Part title={WORDS.doors} note={WORDS.doorsNote}>
      {doors.length === 0 ? <p class="muted">{WORDS.noDoors}</p> : <DoorTable doors={doors} />}
      <Formula of="doors" />
    </Part>
  );
}

function DoorTable({ doors }: { readonly doors: NonNullable<Measures['doors']> }) {
  return (
    <table class="door-table">
      <thead>
        <tr>
          <th scope="col">{WORDS.from}</th>
          <th scope="col">{WORDS.to}</th>
          <th scope="col">{WORDS.length}</th>
        </tr>
      </thead>
      <tbody>
        {doors.map(({ after, from, to, lengthMs }, index) => (
          <tr key={index}>
            <td dir="auto">{from === undefined ? WORDS.after[after] : from.site}</td>
            <td dir="auto">{to}</td>
            <td class="number">{formatDuration(lengthMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
