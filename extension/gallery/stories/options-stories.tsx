import type { State, Step, Story } from '@locked-in/ui/gallery';
import type { Status } from '../../src/messages.ts';
import type { JournalFiles } from '../../src/pages/options/journal-files.ts';
import { Options, OptionsView } from '../../src/pages/options/options.tsx';
import type { Background } from '../../src/pages/use-background.ts';
import type { KeyHands } from '../../src/platform/key-hands.ts';
import { KEEPING, NOON } from '../../src/testing/fake-background.ts';
import {
  askOf,
  backgroundWith,
  GOALS,
  OFFLINE,
  RESTARTING,
  REVOKED,
  SCHEDULE,
  SITES,
  silentBackground,
  TIMER,
} from './fakes.ts';

const FILES: JournalFiles = {
  read: async () => '{}',
  save: () => undefined,
  merge: async () => ({ kind: 'wrong', problems: ['This file was not exported by Locked In.'] }),
};
const KEYS: KeyHands = {
  read: async () => [
    { name: '_execute_action', keys: 'Alt+Shift+K' },
    { name: 'start-session', keys: 'Alt+Shift+G' },
    { name: 'toggle-pause', keys: '' },
  ],
  change: async () => undefined,
};
const QUIET = { fromMinute: 22 * 60, toMinute: 7 * 60 };
const BUSY_TIMER = {
  ...TIMER,
  nudges: { hasSound: true, hasNotifications: true, quietHours: QUIET },
  schedules: [
    SCHEDULE,
    {
      ...SCHEDULE,
      scheduleId: 'saturday',
      intent: 'Read',
      weekdays: [5],
      mode: 'automatic',
      timeZone: 'Asia/Tokyo',
    },
    {
      ...SCHEDULE,
      scheduleId: 'skipped',
      intent: 'Answer mail',
      skippedDays: ['2026-11-19'],
      mode: 'remind',
    },
  ],
  missed: [{ scheduleId: 'morning', startsAtMs: NOON - 4 * 3_600_000 }],
} as const;
const LISTS = { record: SITES, title: ['mail.example'] };
const FULL: Partial<Status> = {
  timer: BUSY_TIMER,
  keeping: { ...KEEPING, never: LISTS, undecided: 3, keptHere: 2 },
  sending: { ...OFFLINE, rejectedChunks: 1 },
};
const DELETE_ALL: Step = { press: '.delete-choices > .danger' };
const WORD: Step = { type: '#confirm-delete', text: 'delete' };

export const optionsStories: readonly Story[] = [
  {
    name: 'Options',
    states: [
      options('not paired, nothing set', { pairing: undefined, timer: { ...TIMER, schedules: [] } }),
      options('paired', { timer: TIMER }),
      options('everything set', FULL),
      options('removed by the server', { pairing: REVOKED, timer: TIMER }),
      options('a new schedule', { timer: TIMER }, [{ press: '.schedules > .button' }]),
      options('a new schedule that can serve a goal', { timer: TIMER, goals: GOALS }, [
        { press: '.schedules > .button' },
      ]),
      options('a changed schedule', { timer: BUSY_TIMER }, [{ press: '.schedule .button' }]),
      options('a deleted schedule', { timer: TIMER }, [{ press: '.schedule .quiet' }]),
      options('unpairing', {}, [{ press: '.facts-card .button' }]),
      options('exported', {}, [{ press: '.import-export .button' }]),
      options('deleting', {}, [DELETE_ALL]),
      options('deleting, confirmed', {}, [DELETE_ALL, WORD, { press: '.delete-question .danger' }]),
      options('deleting a site', {}, [
        { type: '#delete-site', text: 'video.example' },
        { press: '.delete-form:nth-of-type(2) .button' },
      ]),
      options('refused', { timer: TIMER }, [], {
        problem: 'This is not a site: “no site”.',
        problemOf: 'set-never',
      }),
      options('searched', { timer: TIMER }, [{ type: '[type=search]', text: 'site' }]),
      options('nothing found', { timer: TIMER }, [{ type: '[type=search]', text: 'xylophone' }]),
      view('loading', silentBackground()),
      view('restarting', silentBackground(RESTARTING)),
      {
        name: 'answered',
        picture: <Options ask={askOf({ timer: TIMER })} version="0.1.0" files={FILES} />,
      },
    ],
  },
];

function options(
  name: string,
  part: Partial<Status>,
  steps: readonly Step[] = [],
  more: Partial<Background> = {},
): State {
  return { ...view(name, backgroundWith(part, more)), steps };
}

function view(name: string, background: Background): State {
  return {
    name,
    picture: (
      <OptionsView
        background={background}
        version="0.1.0"
        files={FILES}
        keys={KEYS}
        chooseLanguage={async () => undefined}
      />
    ),
  };
}
