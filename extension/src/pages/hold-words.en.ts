import type { HoldMode, HoldPlan } from '@locked-in/domain';
import { counterIn } from '@locked-in/ui';

const count = counterIn('en');

/** What the popup says about holding. */
const TEXTS = {
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
};

const MODES: Record<HoldMode, string> = { off: 'Off', block: 'Block list', allow: 'Allow list' };

function modeWords(mode: HoldMode): string {
  return MODES[mode];
}

function addSiteWords(site: string): string {
  return `+\u00a0${site}`;
}

function removeSiteWords(site: string): string {
  return `Remove ${site}`;
}

function holdSiteWords(site: string): string {
  return `Hold ${site}`;
}

function allowSiteWords(site: string): string {
  return `Allow ${site}`;
}

function letThroughWords(site: string): string {
  return `Let ${site} through`;
}

function planWords({ mode, sites }: HoldPlan): string {
  const held = count(sites.length, { one: '1 site', other: '# sites' });
  if (mode === 'off') return 'Nothing held';
  return mode === 'block' ? `Holding ${held}` : `Only ${held} allowed`;
}

export const english = {
  ...TEXTS,
  modeWords,
  addSiteWords,
  removeSiteWords,
  holdSiteWords,
  allowSiteWords,
  letThroughWords,
  planWords,
};

export type Words = typeof english;
