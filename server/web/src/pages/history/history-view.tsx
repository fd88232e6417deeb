import type { SecurityEvent, SecurityEvents } from '@locked-in/contracts';
import { toBrowserName } from '../settings/account/to-browser-name.ts';
import { BelowSettings } from '../settings/below-settings.tsx';
import { dayAndClock } from '../settings/day-and-clock.ts';
import { eventWords, HISTORY_WORDS as WORDS } from './words.ts';

export function HistoryView({ events, keptDays }: SecurityEvents) {
  return (
    <article class="report">
      <BelowSettings title={WORDS.title} note={WORDS.note(keptDays)} back={WORDS.settings} />
      {events.length === 0 && <p class="empty-line">{WORDS.nothing}</p>}
      {events.length > 0 && (
        <table class="history">
          <caption class="visually-hidden">{WORDS.table}</caption>
          <thead>
            <tr>
              <th scope="col">{WORDS.what}</th>
              <th scope="col">{WORDS.when}</th>
              <th scope="col">{WORDS.where}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <HistoryRow key={`${event.occurredAtMs} ${event.kind} ${event.address}`} event={event} />
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}

function HistoryRow({ event }: { readonly event: SecurityEvent }) {
  const { address, userAgent, occurredAtMs } = event;
  const isAlarming = event.kind === 'sign-in-failed';
  return (
    <tr class={isAlarming ? 'is-alarming' : undefined}>
      <th scope="row">{eventWords(event)}</th>
      <td>
        <time dateTime={new Date(occurredAtMs).toISOString()}>{dayAndClock(occurredAtMs)}</time>
      </td>
      <td>
        {address === undefined ? (
          WORDS.atServer
        ) : (
          <>
            {toBrowserName(userAgent)} <span class="muted">{address}</span>
          </>
        )}
      </td>
    </tr>
  );
}
