import { FORGOTTEN_SITE, isOnList } from '@locked-in/domain';
import type { HoldFact } from './hold-desk.ts';

/** Of a site on the never-record list it is told that something was held, and neither its name nor why it was opened. */
export function nameHeldSite(fact: HoldFact, neverRecorded: readonly string[]): HoldFact {
  if (!isOnList(fact.site, neverRecorded)) return fact;
  if (fact.kind === 'site-held') return { ...fact, site: FORGOTTEN_SITE };
  return { ...fact, site: FORGOTTEN_SITE, reason: '' };
}
