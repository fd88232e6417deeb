import type { Hold } from '@locked-in/domain';
import type { Rule } from '../platform/browser.ts';

const LET_THROUGH = 2;
const HELD = 1;

/**
 * What is held as rules of the browser, which keep a held page from being asked for at all. They work only where the
 * person has granted the site. `heldPage` gets the address behind its `#`.
 */
export function toHoldRules(hold: Hold, { heldPage, exemptHosts, nowMs }: RuleBasis): readonly Rule[] {
  if (hold.mode === 'off' || (hold.mode === 'block' && hold.sites.length === 0)) return [];
  const free = [...exemptHosts, ...openSites(hold, nowMs), ...(hold.mode === 'allow' ? hold.sites : [])];
  return [
    ...(free.length > 0 ? [letThrough(free)] : []),
    {
      id: 1,
      priority: HELD,
      action: { type: 'redirect', redirect: { regexSubstitution: `${heldPage}#\\0` } },
      condition: {
        regexFilter: '^https?://.+',
        resourceTypes: ['main_frame'],
        ...(hold.mode === 'block' && { requestDomains: [...hold.sites] }),
      },
    },
  ];
}

export type RuleBasis = {
  readonly heldPage: string;
  readonly exemptHosts: readonly string[];
  readonly nowMs: number;
};

function letThrough(requestDomains: readonly string[]): Rule {
  return {
    id: 2,
    priority: LET_THROUGH,
    action: { type: 'allow' },
    condition: { requestDomains: [...requestDomains], resourceTypes: ['main_frame'] },
  };
}

function openSites({ overrides }: Hold, nowMs: number): readonly string[] {
  return overrides.filter(({ untilMs }) => nowMs < untilMs).map(({ site }) => site);
}
