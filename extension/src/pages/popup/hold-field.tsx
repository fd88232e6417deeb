import { type HoldMode, type HoldPlan, isWithin } from '@locked-in/domain';
import { addSiteWords, HOLD_WORDS, modeWords } from '../hold-words.ts';
import { AddSite } from './add-site.tsx';
import { firstPlan, type HoldBasis, otherPresets, withoutSite, withSite } from './hold-choice.ts';
import { SiteChips } from './site-chips.tsx';

export type HoldFieldProps = HoldBasis & {
  /** Absent while nothing is to be held. */
  readonly plan: HoldPlan | undefined;
  readonly onChange: (plan: HoldPlan | undefined) => void;
};

const MODES: readonly HoldMode[] = ['off', 'block', 'allow'];

/** One row while nothing is held; the list folds out under it. */
export function HoldField({ plan, onChange, ...basis }: HoldFieldProps) {
  const chosen = plan?.mode ?? 'off';
  const choose = (mode: HoldMode) => onChange(mode === 'off' ? undefined : firstPlan(mode, basis));
  return (
    <div class="hold-field">
      <div class="hold-modes" role="radiogroup" aria-labelledby="hold-heading">
        <span id="hold-heading">{HOLD_WORDS.hold}</span>
        <div class="choices">
          {MODES.map((mode) => (
            <label key={mode} class="choice">
              <input
                type="radio"
                name="hold"
                value={mode}
                checked={mode === chosen}
                onChange={() => choose(mode)}
              />
              <span>{modeWords(mode)}</span>
            </label>
          ))}
        </div>
      </div>
      {plan === undefined ? null : <HoldList plan={plan} onChange={onChange} {...basis} />}
    </div>
  );
}

type HoldListProps = HoldFieldProps & { readonly plan: HoldPlan };

function HoldList({ plan, onChange, ...basis }: HoldListProps) {
  const { shownSite } = basis.hold ?? {};
  const isListed = shownSite === undefined || plan.sites.some((site) => isWithin(shownSite, site));
  return (
    <div class="hold-list">
      <SiteChips
        label={modeWords(plan.mode)}
        sites={plan.sites}
        onRemove={(site) => onChange(withoutSite(plan, site))}
      />
      <AddSite onAdd={(site) => onChange(withSite(plan, site))} />
      <div class="hold-presets">
        {isListed ? null : (
          <button type="button" class="button quiet" onClick={() => onChange(withSite(plan, shownSite))}>
            {addSiteWords(shownSite)}
          </button>
        )}
        {otherPresets(plan, basis).map((preset) => (
          <button key={preset.name} type="button" class="button quiet" onClick={() => onChange(preset.plan)}>
            {preset.name}
          </button>
        ))}
      </div>
    </div>
  );
}
