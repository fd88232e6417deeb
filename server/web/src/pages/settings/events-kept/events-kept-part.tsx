import type { EventsKept } from '@locked-in/contracts';
import { PATHS } from '../../../api/paths.ts';
import { Part } from '../../../frame/part.tsx';
import { Shown } from '../../../frame/shown.tsx';
import { useReading } from '../../../use-reading.ts';
import { EventsKeptForm } from './events-kept-form.tsx';
import { useEventsKept } from './use-events-kept.ts';
import { EVENTS_KEPT_WORDS as WORDS } from './words.ts';

/** How long what the person's browsers recorded stays on this server. */
export function EventsKeptPart() {
  const { reading, reload } = useReading<EventsKept>(PATHS.eventsKept);
  return (
    <Part title={WORDS.title} note={WORDS.note}>
      <Shown reading={reading} what="how long it is kept" onRetry={reload}>
        {(kept) => <Changeable saved={kept} />}
      </Shown>
    </Part>
  );
}

function Changeable({ saved }: { readonly saved: EventsKept }) {
  return <EventsKeptForm {...useEventsKept(saved)} />;
}
