import type { SessionResult } from '@locked-in/contracts';
import { GradeDial, MeasureList } from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { CitedSentences } from './cited-sentences.tsx';
import { GradePart } from './grade-part.tsx';
import { OwnWords } from './own-words.tsx';
import { SessionDoors } from './session-doors.tsx';
import { SitePart } from './site-part.tsx';
import { TimelinePart } from './timeline-part.tsx';
import { TryNext } from './try-next.tsx';
import { useEvidence } from './use-evidence.ts';
import type { LabelChanging } from './use-label-change.ts';
import { SESSION_WORDS as WORDS } from './words.ts';

type ReadySessionProps = {
  readonly result: Extract<SessionResult, { status: 'ready' }>;
  readonly labels: LabelChanging;
};

/** A session that is open to the person: the verdict, and everything it rests on. */
export function ReadySession({ result: { session, analysis }, labels }: ReadySessionProps) {
  const evidence = useEvidence();
  const plan = analysis.sentences.findLast((sentence) => sentence.plan)?.plan;
  const { segments, computed, ai, measures } = analysis;
  const cited = { segments, timeZone: session.timeZone, evidence };
  return (
    <>
      <section class="verdict" aria-label={WORDS.verdict}>
        <div class="dials">
          {(['quality', 'distraction'] as const).map((part) => (
            <GradeDial
              key={part}
              part={part}
              grade={computed}
              own={session.log?.[part]}
              isOwnLate={session.log?.afterReveal}
            />
          ))}
        </div>
        <div class="lead">
          <CitedSentences sentences={analysis.sentences} {...cited} />
          {plan !== undefined && <TryNext plan={plan} sessionId={session.sessionId} />}
        </div>
      </section>
      <TimelinePart title={WORDS.timeline} highlighted={evidence.marked} {...{ session, analysis, labels }} />
      <SitePart session={session} segments={segments} labels={labels} />
      <GradePart log={session.log} computed={computed} ai={ai} cited={cited} />
      <Part title={WORDS.measures} note={WORDS.measuresNote}>
        <MeasureList measures={measures} />
      </Part>
      {measures.doors !== undefined && <SessionDoors doors={measures.doors} />}
      <OwnWords session={session} />
    </>
  );
}
