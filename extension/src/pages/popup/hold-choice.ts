import { type HoldMode, type HoldPlan, holdPresets, toSites, USUAL_SUSPECTS } from '@locked-in/domain';
import type { HoldStatus } from '../../hold-messages.ts';
import { HOLD_WORDS } from '../hold-words.ts';

export type HoldBasis = { readonly intent: string; readonly hold: HoldStatus | undefined };
export type Preset = { readonly name: string; readonly plan: HoldPlan };

/** What choosing a list begins with: that of the last session with this intent, else something useful. */
export function firstPlan(mode: HoldMode, { intent, hold }: HoldBasis): HoldPlan {
  const known = holdPresets(intent, ofMode(mode, hold))[0];
  if (known || mode === 'off') return known ?? { mode, sites: [] };
  if (mode === 'block') return USUAL_SUSPECTS;
  return { mode, sites: hold?.shownSite === undefined ? [] : [hold.shownSite] };
}

/** The other lists that could be taken instead. */
export function otherPresets(plan: HoldPlan, { intent, hold }: HoldBasis): readonly Preset[] {
  const known = holdPresets(intent, ofMode(plan.mode, hold)).map((past) => ({
    name: HOLD_WORDS.last,
    plan: past,
  }));
  const usual = plan.mode === 'block' ? [{ name: HOLD_WORDS.usual, plan: USUAL_SUSPECTS }] : [];
  const isOther = (preset: Preset) => preset.plan.sites.join() !== plan.sites.join();
  return [...known.slice(0, 1), ...usual].filter(isOther);
}

export function withSite(plan: HoldPlan, site: string): HoldPlan {
  return { ...plan, sites: toSites([...plan.sites, site]) };
}

export function withoutSite(plan: HoldPlan, site: string): HoldPlan {
  return { ...plan, sites: plan.sites.filter((other) => other !== site) };
}

function ofMode(mode: HoldMode, hold: HoldStatus | undefined) {
  return hold?.past.filter((past) => past.mode === mode) ?? [];
}
