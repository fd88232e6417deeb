import { counterIn } from '@locked-in/ui';

const count = counterIn('en');

/** What the background says itself: notifications, and the entry of the context menu. */
export const english = {
  started: (minutes: number) => `Started. ${minuteWords(minutes)} to go.`,
  soon: (minutes: number) => `Starts in ${minuteWords(minutes)}.`,
  soonByItself: (minutes: number) => `Starts in ${minuteWords(minutes)}. It starts by itself.`,
  ask: 'It is time. Open Locked In to start.',
  remind: 'You planned this for now.',
  chime: {
    end: 'The time is over. How did it go?',
    break: 'Time for a break.',
    focus: 'The break is over. It goes on.',
    wait: 'The break is over. Open Locked In to go on.',
  },
  cue: (cue: string) => (cue === '' ? 'You wanted to try this.' : `You wanted to try this if ${cue}.`),
  holdSite: 'Hold this site for the rest of the session',
};

export type Words = typeof english;

function minuteWords(minutes: number): string {
  return count(minutes, { one: '1 minute', other: '# minutes' });
}
