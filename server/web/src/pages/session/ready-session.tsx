import type { SessionResult } from '@locked-in/contracts';
import { GradeDial, MeasureList, SegmentTimeline } from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { CitedSentences } from './cited-sentences.tsx';
import { GradePart } from './grade-part.tsx';
import { OwnWords } from './own-words.tsx';
import { SessionDoors } from './session-doors.tsx';
import { SitePart } from './site-part.tsx';
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
  const { segments, computed, ai, measures } = analysis;
  const cited = { segments, timeZone: session.timeZone, evidence };
  return (
    <>
      <section class="verdict" aria-label={WORDS.verdict}>
        <div class="dials">
          <GradeDial part="quality" grade={computed} own={session.log?.quality} />
          <GradeDial part="distraction" grade={computed} own={session.log?.distraction} />
        </div>
        <div class="lead">
          <CitedSentences sentences={analysis.sentences} {...cited} />
        </div>
      </section>
      <Part title={WORDS.timeline} note={WORDS.timelineNote}>
        <SegmentTimeline segments={segments} marks={analysis.marks} timeZone={session.timeZone} />
      </Part>
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
