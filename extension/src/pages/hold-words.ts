import type { HoldMode, HoldPlan } from '@locked-in/domain';

/** What the popup says about holding. */
export const HOLD_WORDS = {
  hold: 'Hold',
  sites: 'Sites',
  add: 'Add a site',
  addHint: 'video.example',
  notASite: 'This is not the name of a site.',
  empty: 'Add at least one site, or switch holding off.',
  strict: 'Strict.',
  strictHint: 'The browser itself holds them, before anything loads. It asks you for these sites.',
  usual: 'Usual suspects',
  last: 'Last time',
  manage: 'What this session holds',
  loosenHint: 'Letting a site through needs a reason. It is kept with the session.',
  reason: 'Why now?',
  letThrough: 'Let it through',
  cancel: 'Never mind',
} as const;

const MODES: Record<HoldMode, string> = { off: 'Off', block: 'Block list', allow: 'Allow list' };

export function modeWords(mode: HoldMode): string {
  return MODES[mode];
}

export function addSiteWords(site: string): string {
  return `+\u00a0${site}`;
}

export function removeSiteWords(site: string): string {
  return `Remove ${site}`;
}

export function holdSiteWords(site: string): string {
  return `Hold ${site}`;
}

export function allowSiteWords(site: string): string {
  return `Allow ${site}`;
}

export function letThroughWords(site: string): string {
  return `Let ${site} through`;
}

export function planWords({ mode, sites }: HoldPlan): string {
  const count = sites.length === 1 ? '1 site' : `${sites.length} sites`;
  if (mode === 'off') return 'Nothing held';
  return mode === 'block' ? `Holding ${count}` : `Only ${count} allowed`;
}
