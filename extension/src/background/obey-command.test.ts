import { expect, test } from 'vitest';
import type { Request, Status } from '../messages.ts';
import { RUNNING, statusWith } from '../testing/fake-background.ts';
import { obeyCommand, type StartRequest } from './obey-command.ts';
import type { CommandName } from './watch-commands.ts';

const LAST: StartRequest = { type: 'start', intent: 'draft', mode: 'countdown', plannedMinutes: 25 };
const PAUSED = { ...RUNNING, state: 'paused' } as const;
const timer = {
  pomodoro: {
    focusMinutes: 25,
    breakMinutes: 5,
    longBreakMinutes: 15,
    cycles: 4,
    longBreakEvery: 4,
    isAuto: false,
  },
  nudges: { hasSound: true, hasNotifications: false },
  schedules: [],
  missed: [],
  offer: { scheduleId: 'morning', intent: 'read', startsAtMs: 0, plannedMinutes: 40, kind: 'ask' },
} as const;

/** What a key press makes of it: requests, or the popup. */
async function press(name: CommandName, status: Status, last?: StartRequest) {
  const done: unknown[] = [];
  await obeyCommand(name, {
    ask: async (request: Request) => {
      if (request.type !== 'status') done.push(request);
      return { ok: true, status };
    },
    readLastStart: async () => last,
    openPopup: async () => void done.push('popup'),
  });
  return done;
}

test.each<[string, CommandName, Status, StartRequest | undefined, unknown]>([
  ['starts what was declared last', 'start-session', statusWith(), LAST, [LAST]],
  ['opens the popup when nothing was ever declared', 'start-session', statusWith(), undefined, ['popup']],
  [
    'takes up what is planned for now',
    'start-session',
    statusWith({ timer }),
    LAST,
    [{ type: 'start-offer', scheduleId: 'morning' }],
  ],
  ['starts nothing while a session runs', 'start-session', statusWith({ session: RUNNING }), LAST, []],
  [
    'goes on with a paused session',
    'start-session',
    statusWith({ session: PAUSED }),
    LAST,
    [{ type: 'resume' }],
  ],
  ['pauses', 'toggle-pause', statusWith({ session: RUNNING }), LAST, [{ type: 'pause' }]],
  ['resumes', 'toggle-pause', statusWith({ session: PAUSED }), LAST, [{ type: 'resume' }]],
  ['has nothing to pause', 'toggle-pause', statusWith(), LAST, []],
  ['stops', 'stop-session', statusWith({ session: RUNNING }), LAST, [{ type: 'stop' }]],
  ['has nothing to stop', 'stop-session', statusWith(), LAST, []],
])('the keyboard %s', async (_words, name, status, last, expected) => {
  expect(await press(name, status, last)).toEqual(expected);
});
