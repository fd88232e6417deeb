import { type IfThen, type Log, type OffBrowser, solutionIdOf } from '@locked-in/domain';
import { planText } from '../plan-words.ts';
import { type OffRow, type SessionTimes, toOffBrowser, toOffRow } from './off-row.ts';
import { WORDS } from './words.ts';

/** The person's form. A slider that was never touched has no value. */
export type LogForm = {
  readonly quality?: number | undefined;
  readonly distraction?: number | undefined;
  readonly progress?: 0 | 1 | 2 | 3 | undefined;
  /** What happened while nobody was at the browser at the end; absent when it was not answered. */
  readonly away?: OffBrowser | undefined;
  /** What else happened away from the browser. */
  readonly offBrowser?: readonly OffRow[] | undefined;
  /** By site: whether the time there was worth it. */
  readonly regrets?: Readonly<Record<string, boolean>> | undefined;
  /** What it was for, where nothing was declared. */
  readonly intent?: string | undefined;
  readonly tried: string;
  readonly note: string;
};

export const EMPTY_LOG: LogForm = { tried: '', note: '' };

/** Lines that cannot be understood would be lost, also when grading is skipped. */
export function wrongOf({ offBrowser = [] }: LogForm, times: SessionTimes | undefined): string | undefined {
  return times && toOffBrowser(offBrowser, times) === undefined ? WORDS.offWrong : undefined;
}

/** What is missing for an own grade; skipping needs nothing. */
export function missingOf({ quality, distraction }: LogForm): string | undefined {
  return quality === undefined || distraction === undefined ? WORDS.missing : undefined;
}

export type KnownOfSession = {
  readonly times?: SessionTimes | undefined;
  /** The plans it was declared with. */
  readonly armed?: readonly IfThen[] | undefined;
};

/** Skipping gives up the two numbers and nothing else. */
export function toLog(form: LogForm, isSkipped: boolean, { times, armed = [] }: KnownOfSession = {}): Log {
  return {
    ...(isSkipped ? { skipped: true } : { quality: form.quality, distraction: form.distraction }),
    progress: form.progress,
    offBrowser: toAllOff(form, times),
    regrets: toRegrets(form),
    ...toSolution(form.tried, armed),
    note: textOf(form.note),
    ...(form.intent !== undefined && { intent: textOf(form.intent) }),
  };
}

/** The form as it was filled before. */
export function toForm({ quality, distraction, progress, offBrowser, regrets, ...words }: Log): LogForm {
  return {
    ...{ quality, distraction, progress },
    offBrowser: offBrowser?.map(toOffRow),
    regrets: regrets && Object.fromEntries(regrets.map(({ site, worthIt }) => [site, worthIt])),
    tried: words.solutionText ?? '',
    note: words.note ?? '',
  };
}

/** A plan that was armed keeps its name; other words are named by themselves. */
function toSolution(tried: string, armed: readonly IfThen[]): Pick<Log, 'solutionId' | 'solutionText'> {
  const text = textOf(tried);
  if (text === undefined) return {};
  const plan = armed.find((one) => planText(one) === text);
  return { solutionText: text, solutionId: plan?.solutionId ?? solutionIdOf({ cue: '', action: text }) };
}

function toAllOff({ away, offBrowser = [] }: LogForm, times: SessionTimes | undefined): Log['offBrowser'] {
  const stays = [...(away ? [away] : []), ...((times && toOffBrowser(offBrowser, times)) ?? [])];
  return stays.length > 0 ? stays : undefined;
}

function toRegrets({ regrets = {} }: LogForm): Log['regrets'] {
  const said = Object.entries(regrets).map(([site, worthIt]) => ({ site, worthIt }));
  return said.length > 0 ? said : undefined;
}

function textOf(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}
