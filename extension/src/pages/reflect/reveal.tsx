import type { SessionMark } from '@locked-in/domain';
import { GradeDial, MeasureList, SegmentTimeline, SentenceList } from '@locked-in/ui';
import { useEffect, useRef } from 'preact/hooks';
import { WAITED_REASON } from '../../hold-messages.ts';
import { rememberGrade } from '../kept-grade.ts';
import type { Background } from '../use-background.ts';
import type { ReadyResult } from './results.ts';
import { TryNext } from './try-next.tsx';
import { WORDS } from './words.ts';

export type RevealProps = {
  readonly result: ReadyResult;
  readonly webUrl: string | undefined;
  readonly sessionId: string;
  readonly background: Background;
};

/** Own beside computed, why, and what to try. */
export function Reveal({ result: { session, analysis }, webUrl, sessionId, background }: RevealProps) {
  const plan = analysis.sentences.findLast((sentence) => sentence.plan)?.plan;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => rememberGrade(sessionId, analysis.computed), [sessionId, analysis.computed]);
  return (
    <div class="reveal">
      <section class="card" aria-labelledby="reveal-heading">
        <h2 id="reveal-heading" ref={heading} tabIndex={-1}>
          {WORDS.revealStep}
        </h2>
        <div class="dials">
          <GradeDial part="quality" grade={analysis.computed} own={session.log?.quality} />
          <GradeDial part="distraction" grade={analysis.computed} own={session.log?.distraction} />
        </div>
      </section>
      {analysis.sentences.length === 0 ? (
        <p class="small muted">{WORDS.computedHere}</p>
      ) : (
        <section class="reveal-sentences" aria-label={WORDS.sentences}>
          <SentenceList sentences={analysis.sentences} />
          {plan === undefined ? null : (
            <TryNext plan={plan} trying={background.status?.trying} {...background} />
          )}
        </section>
      )}
      <section class="card reveal-part">
        <h2>{WORDS.timeline}</h2>
        <SegmentTimeline
          segments={analysis.segments}
          marks={analysis.marks?.map(sayWaited)}
          timeZone={session.timeZone}
        />
      </section>
      <section class="card reveal-part">
        <div class="step-heading">
          <h2>{WORDS.measures}</h2>
          <p class="muted small">{WORDS.measuresHint}</p>
        </div>
        <MeasureList measures={analysis.measures} />
      </section>
      {webUrl === undefined ? null : (
        <p class="reveal-links">
          <a href={new URL(`/session/${sessionId}`, webUrl).href}>{WORDS.webPage}</a>
        </p>
      )}
    </div>
  );
}

/** Who has waited has given no reason; the background wrote one down in English. */
function sayWaited(mark: SessionMark): SessionMark {
  return mark.kind === 'override' && mark.reason === WAITED_REASON ? { ...mark, reason: WORDS.waited } : mark;
}
