import type { LabelledSegment } from '@locked-in/domain';
import { LabelLegend, MeasureList, SegmentTimeline, SentenceList } from '../../src/index.ts';
import { demoMarks, demoMeasures, demoSegments, demoSentences } from '../demo-session.ts';
import type { Story } from '../story.ts';

const ZONE = 'Europe/Paris';

export const sessionStories: readonly Story[] = [
  {
    name: 'SegmentTimeline',
    states: [
      { name: 'an hour', picture: <SegmentTimeline segments={demoSegments} timeZone={ZONE} /> },
      {
        name: 'with what was held',
        picture: <SegmentTimeline segments={demoSegments} marks={demoMarks} timeZone={ZONE} />,
      },
      { name: 'many short stays', picture: <SegmentTimeline segments={flicker()} timeZone={ZONE} /> },
      { name: 'one minute', picture: <SegmentTimeline segments={flicker().slice(0, 4)} timeZone={ZONE} /> },
      {
        name: 'with a pause',
        picture: <SegmentTimeline segments={demoSegments.toSpliced(4, 2)} timeZone={ZONE} />,
      },
      { name: 'empty', picture: <SegmentTimeline segments={[]} timeZone={ZONE} /> },
    ],
  },
  { name: 'LabelLegend', states: [{ name: 'everything', picture: <LabelLegend segments={demoSegments} /> }] },
  {
    name: 'MeasureList',
    states: [
      { name: 'an hour', picture: <MeasureList measures={demoMeasures} /> },
      { name: 'nothing seen', picture: <MeasureList measures={nothingSeen()} /> },
    ],
  },
  {
    name: 'SentenceList',
    states: [{ name: 'built in', picture: <SentenceList sentences={demoSentences} /> }],
  },
];

/** Two hundred stays of seconds, as a restless hour leaves them. */
function flicker(): readonly LabelledSegment[] {
  const first = demoSegments[0]?.startMs ?? 0;
  return Array.from({ length: 200 }, (_, index) => {
    const model = demoSegments[(index * 7) % demoSegments.length] ?? demoSegments[0];
    const startMs = first + index * 18_000;
    return {
      presence: 'active',
      label: 'unknown',
      by: 'default',
      ...model,
      startMs,
      endMs: startMs + 18_000,
    };
  });
}

function nothingSeen() {
  const { onTaskShare, switchesPerHour, dwell, fragmentation, startLatencyMs, onsetMs, ...rest } =
    demoMeasures;
  return { ...rest, heldMs: 0, unobservedMs: rest.lengthMs, coverage: 0 };
}
