import type { Me } from '@locked-in/contracts';
import { PATHS } from '../../../api/paths.ts';
import { Part } from '../../../frame/part.tsx';
import { Shown } from '../../../frame/shown.tsx';
import { useReading } from '../../../use-reading.ts';
import { CalendarForm } from './calendar-form.tsx';
import { useCalendarChange } from './use-calendar-change.ts';
import { CALENDAR_WORDS as WORDS } from './words.ts';

/** In which zone, from which hour and weekday on the person's time is cut. */
export function CalendarPart() {
  const { reading, reload } = useReading<Me>(PATHS.me);
  return (
    <Part title={WORDS.title} note={WORDS.note}>
      <Shown reading={reading} what="how your time is cut" onRetry={reload}>
        {(me) => <Changeable saved={me} />}
      </Shown>
    </Part>
  );
}

function Changeable({ saved }: { readonly saved: Me }) {
  return <CalendarForm {...useCalendarChange(saved)} zones={Intl.supportedValuesOf('timeZone')} />;
}
