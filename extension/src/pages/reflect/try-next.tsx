import { type IfThen, solutionIdOf } from '@locked-in/domain';
import type { TryingStatus } from '../../trying-messages.ts';
import { PLAN_WORDS } from '../plan-words.ts';
import type { Background } from '../use-background.ts';

export type TryNextProps = Pick<Background, 'ask' | 'isBusy'> & {
  readonly plan: Omit<IfThen, 'solutionId'>;
  readonly trying: TryingStatus | undefined;
};

/** One press, and the next session tries what the analysis proposes. */
export function TryNext({ plan, trying, ask, isBusy }: TryNextProps) {
  const solutionId = solutionIdOf(plan);
  const isArmed = trying?.plans.some((one) => one.solutionId === solutionId && !one.isOff) ?? false;
  return (
    <p class="try-next" role="status">
      {isArmed ? (
        <>
          <span class="small">{PLAN_WORDS.tryingNext}.</span>{' '}
          <button
            type="button"
            class="link-button small"
            disabled={isBusy}
            onClick={() => void ask({ type: 'disarm', solutionId })}
          >
            {PLAN_WORDS.undo}
          </button>
        </>
      ) : (
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={() => void ask({ type: 'arm', plan })}
        >
          {PLAN_WORDS.tryNext}
        </button>
      )}
    </p>
  );
}
