import { Gauge, type Registry } from 'prom-client';
import { shareReading } from './share-reading.ts';

/** Work that is due now, and for how long the longest of it has been. */
export type Due = { readonly count: number; readonly oldestSeconds: number };
export type DueWork = Readonly<Record<'sessions' | 'reports' | 'questions', Due>>;

/** The database is asked when somebody looks, and only then. */
export function addDueGauges(registry: Registry, readDue: () => Promise<DueWork | undefined>): void {
  const read = shareReading(readDue);
  new Gauge({
    name: 'locked_in_due',
    help: 'Sessions to analyse, reports to build and questions to ask that are due now.',
    labelNames: ['work'],
    registers: [registry],
    async collect() {
      setAll(this, await read(), ({ count }) => count);
    },
  });
  new Gauge({
    name: 'locked_in_due_oldest_seconds',
    help: 'How long the longest waiting work has been due; 0 when none is.',
    labelNames: ['work'],
    registers: [registry],
    async collect() {
      setAll(this, await read(), ({ oldestSeconds }) => oldestSeconds);
    },
  });
}

function setAll(gauge: Gauge<'work'>, due: DueWork | undefined, pick: (due: Due) => number): void {
  gauge.reset();
  for (const [work, one] of Object.entries(due ?? {})) gauge.set({ work }, pick(one));
}
