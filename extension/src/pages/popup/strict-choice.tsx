import type { HoldPlan } from '@locked-in/domain';
import { useContext, useEffect, useState } from 'preact/hooks';
import { toHoldOrigins } from '../../hold-origins.ts';
import { HOLD_WORDS } from '../hold-words.ts';
import type { Background } from '../use-background.ts';
import { SiteGrantsContext } from './site-grants.ts';

export type StrictChoiceProps = {
  readonly plan: HoldPlan;
  readonly isStrict: boolean;
  readonly ask: Background['ask'];
};

/** Says yes only while the browser has granted every site of the plan. */
export function StrictChoice({ plan, isStrict, ask }: StrictChoiceProps) {
  const grants = useContext(SiteGrantsContext);
  const [isGranted, setGranted] = useState(false);
  const origins = toHoldOrigins(plan);
  useEffect(() => {
    void grants?.contains(origins).then(setGranted);
  }, [grants, origins.join()]);
  if (grants === undefined || origins.length === 0) return null;
  const choose = (isWanted: boolean) => {
    const granting = isWanted ? grants.request(origins) : Promise.resolve(isGranted);
    void ask({ type: 'hold-strict', isStrict: isWanted }); // the popup may close while the browser asks
    void granting.then(setGranted);
  };
  return (
    <label class="strict-choice">
      <input
        type="checkbox"
        checked={isStrict && isGranted}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <span>
        {HOLD_WORDS.strict}
        <span class="muted"> {HOLD_WORDS.strictHint}</span>
      </span>
    </label>
  );
}
