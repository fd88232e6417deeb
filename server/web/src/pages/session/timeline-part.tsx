import type { SessionAnalysis, SessionSummary } from '@locked-in/domain';
import { ZoomTimeline } from '@locked-in/ui';
import { useState } from 'preact/hooks';
import { Part } from '../../frame/part.tsx';
import { LabelPanel } from './label-panel.tsx';
import { LABEL_WORDS as WORDS } from './label-panel-words.ts';
import { stateWords } from './site-part.tsx';
import type { LabelChanging } from './use-label-change.ts';

export type TimelinePartProps = {
  readonly session: SessionSummary;
  readonly analysis: Pick<SessionAnalysis, 'segments' | 'marks'>;
  readonly title: string;
  readonly highlighted?: readonly number[] | undefined;
  readonly labels: LabelChanging;
};

/** The session down to the second. A stretch that is pressed can be given another label there. */
export function TimelinePart({ session, analysis, title, highlighted, labels }: TimelinePartProps) {
  const [chosenMs, choose] = useState<number>();
  const { segments, marks } = analysis;
  const chosen = segments.find(({ startMs, page }) => startMs === chosenMs && page !== undefined);
  return (
    <Part title={title} note={WORDS.note}>
      <ZoomTimeline
        {...{ segments, marks, highlighted }}
        timeZone={session.timeZone}
        onChoose={(index) => choose(segments[index]?.startMs)}
      />
      {chosen !== undefined && (
        <LabelPanel
          key={chosen.startMs}
          segment={chosen}
          intent={session.intent}
          onSave={labels.change}
          onClose={() => choose(undefined)}
        />
      )}
      <p class="label-state small" role="status">
        {stateWords(labels.state)}
      </p>
    </Part>
  );
}
