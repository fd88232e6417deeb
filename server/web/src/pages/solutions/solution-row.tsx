import type { TriedSolution } from '@locked-in/contracts';
import { formatDate, TrialEffectMark } from '@locked-in/ui';
import { sessionHref } from '../../hrefs.ts';
import type { Deciding } from './use-deciding.ts';
import { cueSite, cueTime, keptWords, qualityWords, WORDS } from './words.ts';

export type SolutionRowProps = Pick<Deciding, 'decide'> & {
  readonly solution: TriedSolution;
  /** Half the width of the scale in points, the same for all. */
  readonly reach: number;
  readonly timeZone: string;
};

/** One solution: its words, what it did, and what to do with it. */
export function SolutionRow({ solution, reach, timeZone, decide }: SolutionRowProps) {
  const { plan, state, effect, adherence } = solution;
  return (
    <li class="solution" id={solution.solutionId}>
      <div class="solution-words">
        <p class="solution-plan" dir="auto">
          {plan.cue === '' ? plan.action : `If ${plan.cue}, then I will ${plan.action}.`}
        </p>
        <p class="small muted">
          {solution.origin === 'analysis' ? WORDS.byAnalysis : WORDS.byYou}
          {plan.trigger && ` · ${triggerWords(plan.trigger)}`}
          {adherence.told > 0 && ` · ${keptWords(adherence.kept, adherence.told)}`}
        </p>
        <Trials solution={solution} timeZone={timeZone} />
      </div>
      {state !== 'idea' && state !== 'dropped' && <TrialEffectMark effect={effect} reach={reach} />}
      <div class="actions solution-actions">
        {state !== 'armed' && (
          <button
            type="button"
            class="button"
            onClick={() => decide(solution, state === 'dropped' ? 'resting' : 'armed')}
          >
            {state === 'dropped' ? WORDS.back : WORDS.try}
          </button>
        )}
        {state === 'armed' && (
          <button type="button" class="button" onClick={() => decide(solution, 'resting')}>
            {WORDS.rest}
          </button>
        )}
        {state !== 'dropped' && (
          <button type="button" class="button quiet" onClick={() => decide(solution, 'dropped')}>
            {WORDS.drop}
          </button>
        )}
      </div>
    </li>
  );
}

function Trials({ solution: { trials }, timeZone }: Pick<SolutionRowProps, 'solution' | 'timeZone'>) {
  if (trials.length === 0) return null;
  return (
    <details class="solution-trials small">
      <summary>
        {WORDS.sessions}: <span class="number">{trials.length}</span>
      </summary>
      <ul>
        {trials.map(({ sessionId, startedAtMs, quality }) => (
          <li key={sessionId}>
            <a href={sessionHref(sessionId)}>{formatDate(startedAtMs, timeZone)}</a>,{' '}
            <span class="number">{qualityWords(quality)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function triggerWords(trigger: NonNullable<TriedSolution['plan']['trigger']>): string {
  if (trigger.kind === 'start') return WORDS.cueStart;
  return trigger.kind === 'site' ? cueSite(trigger.site) : cueTime(trigger.afterMs / 60_000);
}
