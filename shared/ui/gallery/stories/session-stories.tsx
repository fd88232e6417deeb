import type { LabelledSegment } from '@locked-in/domain';
import { LabelLegend, MeasureList, SegmentTimeline, SentenceList, ZoomTimeline } from '../../src/index.ts';
import { demoMarks, demoMeasures, demoSegments, demoSentences } from '../demo-session.ts';
import type { Story } from '../story.ts';

const ZONE = 'Europe/Paris';
const START_MS = demoSegments[0]?.startMs ?? 0;

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
  {
    name: 'ZoomTimeline',
    states: [
      { name: 'an hour', picture: <ZoomTimeline segments={demoSegments} timeZone={ZONE} /> },
      {
        name: 'closer, with marks and evidence',
        picture: (
          <ZoomTimeline
            segments={demoSegments}
            marks={demoMarks}
            timeZone={ZONE}
            range={{ startMs: START_MS + 15 * 60_000, endMs: START_MS + 40 * 60_000 }}
            highlighted={[3, 6]}
          />
        ),
      },
      {
        name: 'to the second',
        picture: (
          <ZoomTimeline
            segments={crowd(20_000)}
            timeZone={ZONE}
            range={{ startMs: START_MS + 600_000, endMs: START_MS + 660_000 }}
          />
        ),
      },
      {
        name: 'twenty thousand stretches',
        picture: <ZoomTimeline segments={crowd(20_000)} timeZone={ZONE} highlighted={[9_000]} />,
      },
      { name: 'one stretch', picture: <ZoomTimeline segments={demoSegments.slice(1, 2)} timeZone={ZONE} /> },
      { name: 'empty', picture: <ZoomTimeline segments={[]} timeZone={ZONE} /> },
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

/** Stays of one to nine seconds, and now and then of ten minutes. */
function crowd(count: number): readonly LabelledSegment[] {
  let startMs = START_MS;
  return Array.from({ length: count }, (_, index) => {
    const model = demoSegments[(index * 7) % demoSegments.length] ?? demoSegments[0];
    const endMs = startMs + (index % 900 === 400 ? 600_000 : 1000 + ((index * 7919) % 9) * 1000);
    const segment = {
      presence: 'active',
      label: 'unknown',
      by: 'default',
      ...model,
      startMs,
      endMs,
    } as const;
    startMs = endMs;
    return segment;
  });
}

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
