import { openLogger, openMetrics, openWorkerMetrics } from '@locked-in/watch';
import { expect, test } from 'vitest';
import { watchWork } from './watch-work.ts';

const KINDS = ['chunks were recorded', 'a session was analysed', 'a report was built', 'a model was asked'];

test('all work is counted one by one, and said a line a second of each kind', async () => {
  const { lines, metrics, watch } = open('info');
  const call = {
    sessionId: 's',
    outcome: 'answered',
    inputTokens: 900,
    outputTokens: 80,
    costMicros: 250_000,
  };
  for (let at = 0; at < 50; at++) {
    watch.recorded({
      requestId: `r${at}`,
      chunks: 2,
      events: 20,
      discarded: 0,
      seconds: 0.01,
      waitedSeconds: 0.2,
    });
    watch.analysed({
      sessionId: 's',
      requestId: `r${at}`,
      outcome: 'saved',
      seconds: 0.02,
      waitedSeconds: 0.1,
    });
    watch.reported({ userId: 'u', week: '2026-W48', outcome: 'saved', seconds: 0.03 });
    watch.asked({ ...call, callId: `c${at}`, seconds: 2 });
  }
  watch.flush();
  const { text } = await metrics.read();
  expect(text).toContain('locked_in_events_recorded_total 1000');
  expect(text).toContain('locked_in_analyses_total{outcome="saved"} 50');
  expect(text).toContain('locked_in_ai_tokens_total{direction="out"} 4000');
  expect(text).toContain('locked_in_ai_cost_usd_total 12.5');
  const said = lines().map(({ msg, times = 1 }) => `${msg} ${times}`);
  expect(said).toEqual([...KINDS.map((kind) => `${kind} 1`), ...KINDS.map((kind) => `${kind} 49`)]);
  expect(lines().find(({ times, events }) => times === 49 && events !== undefined)?.events).toBe(980);
});

test('at debug every piece of work has its line', () => {
  const { lines, watch } = open('debug');
  for (const requestId of ['a', 'b', 'c'])
    watch.analysed({ sessionId: 's', requestId, outcome: 'saved', seconds: 0.02 });
  expect(lines().map(({ requestId }) => requestId)).toEqual(['a', 'b', 'c']);
});

type Line = {
  readonly msg: string;
  readonly times?: number;
  readonly events?: number;
  readonly requestId?: string;
};

function open(level: string) {
  const written: string[] = [];
  const logger = openLogger({ level, process: 'worker', to: { write: (line) => void written.push(line) } });
  const metrics = openMetrics({ version: '1', process: 'worker' });
  const watch = watchWork(logger, openWorkerMetrics(metrics.registry));
  return { metrics, watch, lines: (): readonly Line[] => written.map((line) => JSON.parse(line)) };
}
