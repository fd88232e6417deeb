import type { Status } from '../messages.ts';

const SHOWN_MS = 7 * 24 * 60 * 60_000;

type Told = Pick<Status, 'settingsLoss' | 'pairing' | 'keeping'>;

/** What the browser has lost is told of for a week. */
export function isLossTold({ settingsLoss }: Told, nowMs: number): boolean {
  return settingsLoss !== undefined && nowMs - settingsLoss.atMs <= SHOWN_MS;
}

/** Nothing is recorded, or nothing is sent, before the person has done something about it. */
export function isLossOpen(status: Told, nowMs: number): boolean {
  const isCut = status.settingsLoss?.hadServer === true && status.pairing === undefined;
  return isLossTold(status, nowMs) && (isCut || status.keeping?.consentedAtMs === undefined);
}
