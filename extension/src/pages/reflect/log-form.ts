import type { Logged, OffBrowser } from '@locked-in/domain';
import { WORDS } from './words.ts';

/** The person's form. A slider that was never touched has no value. */
export type LogForm = {
  readonly quality?: number | undefined;
  readonly distraction?: number | undefined;
  readonly progress?: 0 | 1 | 2 | 3 | undefined;
  /** What happened while nobody was at the browser at the end; absent when it was not answered. */
  readonly away?: OffBrowser | undefined;
  readonly tried: string;
  readonly note: string;
};

export const EMPTY_LOG: LogForm = { tried: '', note: '' };

/** What is missing for an own grade; skipping needs nothing. */
export function missingOf({ quality, distraction }: LogForm): string | undefined {
  return quality === undefined || distraction === undefined ? WORDS.missing : undefined;
}

/** Skipping gives up the two numbers and nothing else. */
export function toLog(form: LogForm, isSkipped: boolean): Omit<Logged, 'kind'> {
  return {
    ...(isSkipped ? { skipped: true } : { quality: form.quality, distraction: form.distraction }),
    progress: form.progress,
    offBrowser: form.away && [form.away],
    solutionText: textOf(form.tried),
    note: textOf(form.note),
  };
}

function textOf(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}
