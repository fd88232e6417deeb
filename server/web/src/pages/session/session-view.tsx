import type { SessionResult } from '@locked-in/contracts';
import { GradeDial, MeasureList, SegmentTimeline, SentenceList } from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { OwnWords } from './own-words.tsx';
import { SessionHead } from './session-head.tsx';
import { SitePart } from './site-part.tsx';
import type { LabelChanging } from './use-label-change.ts';

export type SessionViewProps = { readonly result: SessionResult; readonly labels: LabelChanging };

export function SessionView({ result, labels }: SessionViewProps) {
  return (
    <article class="report">
      <SessionHead session={result.session} />
      {result.status === 'pending' && <Pending isEnded={result.session.endedAtMs !== undefined} />}
      {result.status === 'sealed' && <Sealed />}
      {result.status === 'ready' && <Ready result={result} labels={labels} />}
    </article>
  );
}

function Pending({ isEnded }: { readonly isEnded: boolean }) {
  return (
    <section class="empty-line" role="status">
      {isEnded
        ? 'This session has ended and is being worked out. It appears here by itself.'
        : 'This session is running, or its end has not arrived from the browser yet. Its numbers appear when it has ended.'}
    </section>
  );
}

function Sealed() {
  return (
    <section class="nothing-yet">
      <h2>Sealed until you grade it</h2>
      <p>
        Your own judgement comes first: once you know the computed grade, you cannot give an honest one. Press
        the Locked In button in the toolbar of the browser that recorded this session, then{' '}
        <b>Grade this session</b>. Skipping opens it too.
      </p>
    </section>
  );
}

type ReadyResult = Extract<SessionResult, { status: 'ready' }>;

function Ready({ result, labels }: { readonly result: ReadyResult; readonly labels: LabelChanging }) {
  const { session, analysis } = result;
  return (
    <>
      <section class="verdict" aria-label="Grades and what they rest on">
        <div class="dials">
          <GradeDial part="quality" grade={analysis.computed} own={session.log?.quality} />
          <GradeDial part="distraction" grade={analysis.computed} own={session.log?.distraction} />
        </div>
        <div class="lead">
          <SentenceList sentences={analysis.sentences} />
        </div>
      </section>
      <Part title="Timeline" note="Every moment of the session, as the browser saw it.">
        <SegmentTimeline segments={analysis.segments} marks={analysis.marks} timeZone={session.timeZone} />
      </Part>
      <SitePart session={session} segments={analysis.segments} labels={labels} />
      <Part title="Measures" note="Computed from the timeline. Open one to see its formula.">
        <MeasureList measures={analysis.measures} />
      </Part>
      <OwnWords session={session} />
    </>
  );
}
