import type { OffBrowser } from '@locked-in/domain';
import { isFields, recall, remember } from '../page-memory.ts';
import { EMPTY_LOG, type LogForm } from './log-form.ts';
import type { OffRow } from './off-row.ts';

/** The form as it was when the page was closed, or as it is at `first`. */
export function recallDraft(sessionId: string, first = EMPTY_LOG): LogForm {
  const draft = recall(`reflect ${sessionId}`);
  if (!isFields(draft)) return first;
  const { progress } = draft;
  return {
    quality: percentOf(draft.quality),
    distraction: percentOf(draft.distraction),
    progress: progress === 0 || progress === 1 || progress === 2 || progress === 3 ? progress : undefined,
    away: awayIn(draft.away),
    ...(typeof draft.intent === 'string' && { intent: draft.intent }),
    tried: textOf(draft.tried),
    note: textOf(draft.note),
    offBrowser: Array.isArray(draft.offBrowser) ? draft.offBrowser.filter(isRow) : [],
    regrets: isFields(draft.regrets) ? regretsIn(draft.regrets) : {},
  };
}

export function rememberDraft(sessionId: string, form: LogForm | undefined): void {
  remember(`reflect ${sessionId}`, form);
}

function percentOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 100 ? value : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function awayIn(away: unknown): OffBrowser | undefined {
  if (!isFields(away)) return undefined;
  const { text, fromMs, toMs } = away;
  const isStay = typeof text === 'string' && typeof fromMs === 'number' && typeof toMs === 'number';
  return isStay ? { text, fromMs, toMs } : undefined;
}

function isRow(value: unknown): value is OffRow {
  return isFields(value) && [value.text, value.from, value.to].every((part) => typeof part === 'string');
}

function regretsIn(regrets: Readonly<Record<string, unknown>>): Readonly<Record<string, boolean>> {
  return Object.fromEntries(
    Object.entries(regrets).flatMap(([site, isWorthIt]) =>
      typeof isWorthIt === 'boolean' ? [[site, isWorthIt]] : [],
    ),
  );
}
