import type { HoldPlan } from '@locked-in/domain';

/** What the person has to grant for the browser's own rules to hold a plan. */
export function toHoldOrigins({ mode, sites }: HoldPlan): readonly string[] {
  if (mode === 'off') return [];
  return mode === 'allow' ? ['*://*/*'] : sites.map((site) => `*://${hostPattern(site)}/*`);
}

/** Addresses in numbers have nothing below them. */
function hostPattern(site: string): string {
  return /^[\d.]+$|^\[|^localhost$/.test(site) ? site : `*.${site}`;
}
