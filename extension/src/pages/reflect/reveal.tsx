import { addToLog, type Log, type SessionMark } from '@locked-in/domain';
import { GradeDial, MeasureList, SegmentTimeline, SentenceList } from '@locked-in/ui';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { WAITED_REASON } from '../../hold-messages.ts';
import { rememberGrade } from '../kept-grade.ts';
import type { Background } from '../use-background.ts';
import { LogPart } from './log-part.tsx';
import { offSitesOf } from './off-sites.ts';
import type { ReadyResult } from './results.ts';
import { TryNext } from './try-next.tsx';
import { WORDS } from './words.ts';

export type RevealProps = {
  readonly result: ReadyResult;
  readonly webUrl: string | undefined;
  readonly sessionId: string;
  readonly background: Background;
  /** What was logged on this page, which the result may not know of yet. */
  readonly said: readonly Log[];
  readonly onSaved: (log: Log) => void;
};

/** Own beside computed, why, and what to try. */
export function Reveal(props: RevealProps) {
  const { webUrl, sessionId, background, said, onSaved } = props;
  const { session, analysis } = props.result;
  const log = said.reduce(addToLog, session.log) ?? {};
  const plan = analysis.sentences.findLast((sentence) => sentence.plan)?.plan;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  useEffect(() => rememberGrade(sessionId, analysis.computed), [sessionId, analysis.computed]);
  return (
    <div class="reveal">
      <section class="card" aria-labelledby="reveal-heading">
        <h2 id="reveal-heading" ref={heading} tabIndex={-1}>
          {WORDS.revealStep}
        </h2>
        <div class="dials">
          {(['quality', 'distraction'] as const).map((part) => (
            <GradeDial
              key={part}
              part={part}
              grade={analysis.computed}
              own={log[part]}
              isOwnLate={log.afterReveal}
            />
          ))}
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
      <LogPart
        {...{ sessionId, background, log, onSaved }}
        sites={offSitesOf(analysis.segments, log)}
        times={session.endedAtMs === undefined ? undefined : { ...session, endedAtMs: session.endedAtMs }}
        armed={session.armed}
      />
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
