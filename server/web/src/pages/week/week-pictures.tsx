import { type Calendar, dayOf, type ReportDetails, type WeeklyReport } from '@locked-in/domain';
import {
  CalibrationPlot,
  DayBars,
  DoorFlow,
  GradeTrend,
  HalfLifePicture,
  LabelBars,
  SessionList,
  SessionStrips,
  TrialEffects,
  WeekHeatMap,
} from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { sessionHref } from '../../hrefs.ts';
import { DayLinks } from './day-links.tsx';
import { WeekGoals } from './week-goals.tsx';
import { WEEK_WORDS as WORDS } from './words.ts';

type WeekPicturesProps = {
  readonly report: WeeklyReport;
  readonly details: ReportDetails;
  readonly calendar: Calendar;
  readonly nowMs: number;
};

/** Everything there is to see of a week, from when to why. */
export function WeekPictures({ report, details, calendar, nowMs }: WeekPicturesProps) {
  return (
    <>
      <Part title={WORDS.time} note={WORDS.timeNote}>
        <DayBars days={report.days} today={dayOf(nowMs, calendar)} comparison={details.comparison.days} />
        <DayLinks days={report.days} />
        <WeekHeatMap days={report.days} heatMap={details.heatMap} />
      </Part>
      <Part title={WORDS.sessions} note={WORDS.sessionsNote}>
        <SessionStrips
          sessions={report.sessions}
          strips={details.strips}
          longestStretch={details.longestStretch}
          dayStartMinutes={calendar.dayStartMinutes}
        />
        <SessionList sessions={report.sessions} hrefOf={sessionHref} />
      </Part>
      <Part title={WORDS.grades} note={WORDS.gradesNote}>
        <GradeTrend trend={details.trend} />
        <CalibrationPlot calibration={details.calibration} timeZone={calendar.timeZone} />
      </Part>
      <Part title={WORDS.distraction} note={WORDS.distractionNote}>
        <DoorFlow doors={details.doors} />
        <HalfLifePicture halfLife={details.halfLife} />
      </Part>
      <Part title={WORDS.sites} note={WORDS.sitesNote}>
        <LabelBars sites={details.sites} />
      </Part>
      <WeekGoals details={details} today={dayOf(nowMs, calendar)} />
      <Part title={WORDS.tried} note={WORDS.triedNote}>
        <TrialEffects solutions={details.solutions} />
      </Part>
    </>
  );
}
