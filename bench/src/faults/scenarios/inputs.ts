import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../rig/child.ts';
import type { Scenario } from '../scenario.ts';
import { HOSTILE } from './hostile.ts';
import { probe } from './probe.ts';

const HOUR_MS = 3_600_000;

/** What browsers send, in every order, number and shape. */
export const INPUTS: readonly Scenario[] = [
  {
    id: 'F17',
    title: 'a worker that takes 2 s for every transaction',
    times: { nightly: 2 },
    strike: async ({ system, complain }) => {
      const [worker] = system.workers;
      if (!worker) return;
      void worker.child().kill('SIGTERM');
      await worker.restart('worker.before-begin:delay:ms=2000');
      await sleep(15_000);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => fetch(`${system.urls()[0]}/healthz`)),
      );
      if (answers.some(({ ok }) => !ok)) complain('the server suffers from a slow worker');
      void worker.child().kill('SIGTERM');
      await worker.restart();
    },
  },
  {
    id: 'F18',
    title: 'every chunk three times, beside each other, on two workers',
    times: { gate: 1, nightly: 20 },
    system: { workers: 2 },
    load: { repeats: 3 },
    strike: ({ acknowledged }) => acknowledged(30),
  },
  {
    id: 'F21',
    title: 'chunks in any order, ends before beginnings',
    times: { gate: 1, nightly: 20 },
    system: { workers: 2 },
    load: { isShuffled: true },
    strike: ({ acknowledged }) => acknowledged(30),
  },
  {
    id: 'F22',
    title: 'NUL, lone surrogates, a megabyte of title, depth 200, bad UTF-8, no events, 501 events',
    times: { gate: 1, nightly: 5 },
    strike: async (stage) => {
      for (const { name, body, mayBeTaken } of HOSTILE) {
        const { status } = await probe(stage, body);
        const isFine = (status >= 400 && status < 500) || (mayBeTaken && status === 202);
        if (!isFine) stage.complain(`${name} is answered ${status}`);
      }
      await stage.acknowledged(5);
    },
  },
  {
    id: 'F23',
    title: 'a worker that breaks on one session, until it is mended',
    times: { gate: 1, nightly: 5 },
    strike: async ({ system, ledger, acknowledged }) => {
      const [worker] = system.workers;
      const victim = ledger.sessions.at(-1);
      if (!worker || !victim) return;
      void worker.child().kill('SIGTERM');
      await worker.restart(`worker.statement:throw:text=${victim.sessionId}`);
      await until('the worker is ready', worker.isReady, 60_000);
      await acknowledged(10);
      void worker.child().kill('SIGTERM');
      await worker.restart();
    },
  },
  {
    id: 'F26',
    title: 'clocks of browsers that are minutes, hours and a day off',
    times: { nightly: 10 },
    load: { clockAheadMs: toClocks() },
    strike: ({ acknowledged }) => acknowledged(30),
  },
  {
    id: 'F53',
    title: 'a worker whose event loop stands still for 20 s',
    times: { nightly: 2 },
    strike: async ({ system, acknowledged }) => {
      const [worker] = system.workers;
      if (!worker) return;
      void worker.child().kill('SIGTERM');
      await worker.restart('worker.before-commit:block:ms=20000:nth=20');
      await acknowledged(40);
      await sleep(30_000);
      void worker.child().kill('SIGKILL');
      await worker.restart();
    },
  },
];

/** One after the other, so that a seed stays the same drive. */
function toClocks(): () => number {
  const offsets = [3 * 60_000, -3 * 60_000, 2 * HOUR_MS, -2 * HOUR_MS, 23 * HOUR_MS, 0];
  let next = 0;
  return () => offsets[next++ % offsets.length] ?? 0;
}
