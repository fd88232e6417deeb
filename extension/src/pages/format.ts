import type { Interval } from '@locked-in/domain';
import * as inLocale from '@locked-in/ui';
import { LOCALE } from './language.ts';

/** The formats of `@locked-in/ui`, in the language of this page. */
export function formatClock(ms: number, timeZone: string): string {
  return inLocale.formatClock(ms, timeZone, LOCALE);
}

export function formatDate(ms: number, timeZone: string): string {
  return inLocale.formatDate(ms, timeZone, LOCALE);
}

/** "November 2026" in the given zone. */
export function formatMonth(ms: number, timeZone: string): string {
  return inLocale.formatMonth(ms, timeZone, LOCALE);
}

export function formatDuration(ms: number): string {
  return inLocale.formatDuration(ms, LOCALE);
}

export function formatInterval(interval: Interval): string {
  return inLocale.formatInterval(interval, LOCALE);
}

export function formatShare(share: number): string {
  return inLocale.formatShare(share, LOCALE);
}

export function formatBytes(bytes: number): string {
  return inLocale.formatBytes(bytes, LOCALE);
}

export function ownGradeWords(part: inLocale.GradePart, value: number): string {
  return inLocale.ownGradeWords(part, value, LOCALE);
}
