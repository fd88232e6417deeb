import type { TryingStatus } from '../../trying-messages.ts';
import { PLAN_WORDS, planText } from '../plan-words.ts';
import type { Background } from '../use-background.ts';

export type TryingFieldProps = Pick<Background, 'ask' | 'isBusy'> & {
  readonly trying: TryingStatus | undefined;
};

/** What this session will try, each with a switch. */
export function TryingField({ trying, ask, isBusy }: TryingFieldProps) {
  const plans = trying?.plans ?? [];
  if (plans.length === 0) return null;
  return (
    <fieldset class="trying small">
      <legend class="muted">{PLAN_WORDS.trying}</legend>
      {plans.map(({ solutionId, isOff = false, ...plan }) => (
        <label key={solutionId} class="trying-plan" title={planText(plan)}>
          <input
            type="checkbox"
            checked={!isOff}
            disabled={isBusy}
            onChange={() => void ask({ type: 'set-trying', solutionId, isOn: isOff })}
          />
          <span dir="auto">{planText(plan)}</span>
        </label>
      ))}
    </fieldset>
  );
}
