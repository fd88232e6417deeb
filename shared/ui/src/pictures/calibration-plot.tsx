import { type Calibration, type JudgedSession, middleOfInterval } from '@locked-in/domain';
import { percent } from '../day-layout.ts';
import { useLocale } from '../use-locale.ts';
import { readCalibration, tableOfCalibration } from './calibration-words.ts';
import { Picture } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';
import { PLOT, plotX, plotY } from './plot.tsx';
import { Diamond, PlotRows } from './plot-marks.tsx';

export type CalibrationPlotProps = {
  readonly calibration: Calibration;
  /** In which the table's days are said. */
  readonly timeZone: string;
};

const AXIS = [0, 25, 50, 75, 100];

/**
 * What the person said (upwards) against what was computed (to the right), one mark per session; on the diagonal both
 * agree. The whisker is as wide as the computed range.
 */
export function CalibrationPlot({ calibration, timeZone }: CalibrationPlotProps) {
  const locale = useLocale();
  const words = pictureWordsIn(locale).calibration;
  const reading = readCalibration(calibration, locale);
  const frame = { kind: 'calibration', title: words.title, reading, formula: 'calibration' } as const;
  if (calibration.sessions.length === 0) return <Picture {...frame} />;
  return (
    <Picture {...frame} table={tableOfCalibration(calibration, timeZone, locale)}>
      <div class="square-plot">
        <p class="axis-name small muted">{words.saidAxis} ↑</p>
        <svg role="img" direction="ltr" aria-label={reading} width="100%" height={PLOT.height}>
          <PlotRows values={[100, 50, 0]} />
          <line
            class="diagonal"
            x1={percent(plotX(0))}
            y1={plotY(100)}
            x2={percent(plotX(100))}
            y2={plotY(0)}
          />
          {calibration.sessions.map((session) => (
            <Judged key={session.sessionId} session={session} />
          ))}
          {AXIS.map((value) => (
            <text
              key={value}
              class="mark-text"
              x={percent(plotX(value))}
              y={PLOT.height - 6}
              text-anchor={value === 100 ? 'end' : value === 0 ? 'start' : 'middle'}
            >
              {value}
            </text>
          ))}
        </svg>
        <p class="axis-name axis-name-end small muted">{words.computedAxis} →</p>
      </div>
      <Legend calibration={calibration} />
    </Picture>
  );
}

function Judged({ session: { computed, own, forecast } }: { readonly session: JudgedSession }) {
  const x = plotX(middleOfInterval(computed));
  return (
    <g>
      {[own, forecast].map(
        (said, index) =>
          said !== undefined && (
            <line
              key={index}
              class="computed-range"
              x1={percent(plotX(computed.low))}
              x2={percent(plotX(computed.high))}
              y1={plotY(100 - said)}
              y2={plotY(100 - said)}
            />
          ),
      )}
      {forecast !== undefined && (
        <circle class="said-forecast" cx={percent(x)} cy={plotY(100 - forecast)} r="4.5" />
      )}
      {own !== undefined && <Diamond x={x} y={plotY(100 - own)} />}
    </g>
  );
}

function Legend({ calibration: { own, forecast } }: Pick<CalibrationPlotProps, 'calibration'>) {
  const words = pictureWordsIn(useLocale()).calibration;
  return (
    <ul class="legend">
      {own.sessions > 0 && (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <Diamond x={50} y={7} />
          </svg>
          <span>{words.own}</span>
        </li>
      )}
      {forecast.sessions > 0 && (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <circle class="said-forecast" cx="7" cy="7" r="4.5" />
          </svg>
          <span>{words.forecast}</span>
        </li>
      )}
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <line class="computed-range" x1="1" x2="21" y1="7" y2="7" />
        </svg>
        <span>{words.whisker}</span>
      </li>
      <li>
        <svg width="18" height="14" aria-hidden="true">
          <line class="diagonal" x1="1" y1="13" x2="17" y2="1" />
        </svg>
        <span>{words.diagonal}</span>
      </li>
    </ul>
  );
}
