import type { Diagnosis } from '../../doctor-messages.ts';
import type { Status } from '../../messages.ts';
import { formatClock, formatDate } from '../format.ts';
import { HERE } from '../zone.ts';
import type { DoctorHands } from './hands.ts';
import { WORDS } from './words.ts';

export type DoctorFactsProps = {
  readonly status: Status;
  readonly diagnosis: Diagnosis;
  readonly hands: Pick<DoctorHands, 'version' | 'userAgent'>;
};

export function DoctorFacts({ status: { sending }, diagnosis, hands }: DoctorFactsProps) {
  const alarms = diagnosis.alarms.map(({ name, atMs }) => `${name} ${formatClock(atMs, HERE)}`).join(', ');
  return (
    <section class="part" aria-labelledby="facts-title">
      <h2 id="facts-title">{WORDS.facts}</h2>
      <dl class="doctor-facts small">
        <dt>{WORDS.version}</dt>
        <dd>{hands.version}</dd>
        <dt>{WORDS.browser}</dt>
        <dd dir="ltr">{hands.userAgent}</dd>
        <dt>{WORDS.lastSent}</dt>
        <dd>{momentOf(sending.lastSentAtMs)}</dd>
        <dt>{WORDS.nextAttempt}</dt>
        <dd>{sending.nextAttemptAtMs === undefined ? WORDS.none : momentOf(sending.nextAttemptAtMs)}</dd>
        <dt>{WORDS.nextAlarms}</dt>
        <dd>{alarms === '' ? WORDS.none : alarms}</dd>
      </dl>
    </section>
  );
}

function momentOf(ms: number | undefined): string {
  return ms === undefined ? WORDS.never : `${formatClock(ms, HERE)}, ${formatDate(ms, HERE)}`;
}
