import type { NewSolution } from '@locked-in/contracts';
import { WORDS } from './words.ts';

export type Noticing = 'me' | 'start' | 'site' | 'time';

/** The form as it was filled. */
export type PlanDraft = {
  readonly cue: string;
  readonly action: string;
  readonly noticing: Noticing;
  readonly site: string;
  readonly minutes: string;
};

export const EMPTY_DRAFT: PlanDraft = { cue: '', action: '', noticing: 'me', site: '', minutes: '20' };

type Plan = NewSolution['plan'];

const LATEST_MINUTES = 480;

/** What is wrong with it, in words; or the plan. */
export function readDraft(draft: PlanDraft): { readonly plan: Plan } | { readonly problem: string } {
  const { cue, action } = { cue: draft.cue.trim(), action: draft.action.trim() };
  if (action === '') return { problem: WORDS.actionMissing };
  const trigger = readTrigger(draft);
  if (typeof trigger === 'string') return { problem: trigger };
  return { plan: { cue: cue === '' ? toCue(trigger) : cue, action, ...(trigger && { trigger }) } };
}

function readTrigger({ noticing, site, minutes }: PlanDraft): Plan['trigger'] | string {
  if (noticing === 'me') return undefined;
  if (noticing === 'start') return { kind: 'start' };
  if (noticing === 'site') {
    const host = toHost(site);
    return host === undefined ? WORDS.siteMissing : { kind: 'site', site: host };
  }
  const count = Number(minutes);
  const isFine = Number.isInteger(count) && count >= 1 && count <= LATEST_MINUTES;
  return isFine ? { kind: 'time', afterMs: count * 60_000 } : WORDS.minutesMissing;
}

/** An address that was pasted is as good as a host. */
function toHost(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const url = URL.parse(typed.includes('://') ? typed : `https://${typed}`);
  const host = url?.host.replace(/^www\./, '') ?? '';
  return host.includes('.') || host.startsWith('localhost') ? host : undefined;
}

/** What the browser notices needs no words of the person's. */
function toCue(trigger: Plan['trigger']): string {
  if (trigger === undefined) return '';
  if (trigger.kind === 'start') return 'I press start';
  if (trigger.kind === 'site') return `${trigger.site} comes up`;
  const minutes = trigger.afterMs / 60_000;
  return minutes === 1 ? 'a minute has passed' : `${minutes} minutes have passed`;
}
