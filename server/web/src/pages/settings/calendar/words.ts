export const CALENDAR_WORDS = {
  title: 'Days and weeks',
  note: 'How your time is cut. Open weeks follow at once; closed ones stay as they are.',
  zone: 'Time zone',
  follow: (zone: string) => `Wherever I last recorded (${zone})`,
  followPlain: 'Wherever I last recorded',
  day: 'A day starts at',
  dayNote: 'Who works past midnight is still in yesterday.',
  week: 'A week starts on',
  saving: 'Saving.',
  saved: 'Saved. This week is being cut anew.',
  failed: (why: string) => `Not saved. ${why}`,
} as const;
