import type { Agreement, Calibration } from '@locked-in/domain';
import { formatDate, formatInterval } from '../format.ts';
import { counterIn } from '../plural.ts';
import type { Table } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';

type Said = Readonly<Record<'more' | 'less', (points: string, sessions: string) => string>> & {
  readonly same: (sessions: string) => string;
};

/** "You graded yourself 8 points above what was recorded, on average over 14 sessions. Your forecasts …" */
export function readCalibration({ own, forecast }: Calibration, locale: string): string {
  const words = pictureWordsIn(locale).calibration;
  const forecasts = { more: words.forecastMore, less: words.forecastLess, same: words.forecastSame };
  const said = [readAgreement(own, words, locale), readAgreement(forecast, forecasts, locale)];
  return said.filter((one) => one !== undefined).join(' ') || words.nothing;
}

export function tableOfCalibration({ sessions }: Calibration, timeZone: string, locale: string): Table {
  const { columns } = pictureWordsIn(locale);
  return {
    head: [columns.day, columns.computed, columns.own, columns.forecast],
    rows: sessions.map(({ startedAtMs, computed, own, forecast }) => [
      formatDate(startedAtMs, timeZone, locale),
      formatInterval(computed, locale),
      own === undefined ? '–' : String(own),
      forecast === undefined ? '–' : String(forecast),
    ]),
  };
}

function readAgreement({ sessions, meanError }: Agreement, said: Said, locale: string): string | undefined {
  if (meanError === undefined || sessions === 0) return undefined;
  const words = pictureWordsIn(locale).calibration;
  const count = counterIn(locale);
  const over = count(sessions, words.sessions);
  const points = Math.round(Math.abs(meanError));
  if (points === 0) return said.same(over);
  return (meanError > 0 ? said.more : said.less)(count(points, words.points), over);
}
