import {
  CalibrationPlot,
  DoorFlow,
  GradeTrend,
  HalfLifePicture,
  LabelBars,
  SessionStrips,
  TrialEffectMark,
  TrialEffects,
  WeekHeatMap,
} from '../../src/index.ts';
import * as demo from '../demo-details.ts';
import { demoDays, demoSessions } from '../demo-week.ts';
import type { Story } from '../story.ts';

const ZONE = 'Europe/Berlin';
const NONE = { sessions: 0 };
const LONGEST = {
  sessionId: demoSessions[0]?.sessionId ?? '',
  startMs: demoSessions[0]?.startedAtMs ?? 0,
  endMs: (demoSessions[0]?.startedAtMs ?? 0) + 42 * 60_000,
  ms: 41 * 60_000,
};

export const pictureStories: readonly Story[] = [
  {
    name: 'WeekHeatMap',
    states: [
      { name: 'a week', picture: <WeekHeatMap days={demoDays} heatMap={demo.demoHeatMap} /> },
      { name: 'every hour of the week', picture: <WeekHeatMap days={demoDays} heatMap={demo.fullHeatMap} /> },
      {
        name: 'one hour',
        picture: (
          <WeekHeatMap
            days={demoDays}
            heatMap={{ ...demo.demoHeatMap, cells: demo.demoHeatMap.cells.slice(0, 1) }}
          />
        ),
      },
      {
        name: 'nothing held',
        picture: <WeekHeatMap days={demoDays} heatMap={{ ...demo.demoHeatMap, cells: [] }} />,
      },
    ],
  },
  {
    name: 'SessionStrips',
    states: [
      {
        name: 'a week',
        picture: <SessionStrips sessions={demoSessions} strips={demo.demoStrips} longestStretch={LONGEST} />,
      },
      {
        name: 'sixty sessions',
        picture: (
          <SessionStrips
            sessions={demo.sixtySessions}
            strips={demo.sixtyStrips}
            longestStretch={{ ...LONGEST, sessionId: 'session 31' }}
          />
        ),
      },
      {
        name: 'one session',
        picture: (
          <SessionStrips
            sessions={demoSessions}
            strips={demo.demoStrips.slice(0, 1)}
            longestStretch={LONGEST}
          />
        ),
      },
      { name: 'all sealed', picture: <SessionStrips sessions={demoSessions} strips={[]} /> },
    ],
  },
  {
    name: 'DoorFlow',
    states: [
      {
        name: 'a week',
        picture: <DoorFlow doors={{ episodes: 15, edges: demo.demoEdges, restCount: 0 }} />,
      },
      { name: 'many', picture: <DoorFlow doors={{ episodes: 300, edges: demo.manyEdges, restCount: 18 }} /> },
      {
        name: 'one',
        picture: <DoorFlow doors={{ episodes: 1, edges: demo.demoEdges.slice(-1), restCount: 0 }} />,
      },
      { name: 'no distraction', picture: <DoorFlow doors={{ episodes: 0, edges: [], restCount: 0 }} /> },
    ],
  },
  {
    name: 'HalfLifePicture',
    states: [
      { name: 'a few weeks', picture: <HalfLifePicture halfLife={demo.demoHalfLife} /> },
      { name: 'the half is not reached', picture: <HalfLifePicture halfLife={demo.steadyHalfLife} /> },
      {
        name: 'not enough',
        picture: (
          <HalfLifePicture
            halfLife={{ all: { kind: 'not-enough', have: 4, need: 12 }, byHour: [], byLength: [] }}
          />
        ),
      },
    ],
  },
  {
    name: 'CalibrationPlot',
    states: [
      {
        name: 'twelve sessions',
        picture: <CalibrationPlot calibration={demo.demoCalibration} timeZone={ZONE} />,
      },
      {
        name: 'nothing to compare',
        picture: (
          <CalibrationPlot calibration={{ sessions: [], own: NONE, forecast: NONE }} timeZone={ZONE} />
        ),
      },
    ],
  },
  {
    name: 'LabelBars',
    states: [
      { name: 'a week', picture: <LabelBars sites={demo.demoSiteLabels} /> },
      { name: 'one site', picture: <LabelBars sites={demo.demoSiteLabels.slice(3, 4)} /> },
      { name: 'nothing held', picture: <LabelBars sites={[]} /> },
    ],
  },
  {
    name: 'GradeTrend',
    states: [
      { name: 'weeks with a gap', picture: <GradeTrend trend={demo.demoTrend} /> },
      { name: 'two weeks', picture: <GradeTrend trend={demo.demoTrend.slice(-2)} /> },
      { name: 'the first week', picture: <GradeTrend trend={demo.demoTrend.slice(-1)} /> },
      { name: 'no grade', picture: <GradeTrend trend={[]} /> },
    ],
  },
  {
    name: 'TrialEffects',
    states: [
      { name: 'better, open, counting', picture: <TrialEffects solutions={demo.demoTried} /> },
      { name: 'only counting', picture: <TrialEffects solutions={demo.demoTried.slice(2)} /> },
      { name: 'nothing tried', picture: <TrialEffects solutions={[]} /> },
      {
        name: 'one effect alone',
        picture: (
          <TrialEffectMark effect={demo.demoTried[0]?.effect ?? { kind: 'not-enough', have: 0, need: 12 }} />
        ),
      },
    ],
  },
];
