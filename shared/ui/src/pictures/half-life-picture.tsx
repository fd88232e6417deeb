import type { WeekHalfLife } from '@locked-in/domain';
import { percent } from '../day-layout.ts';
import { formatDuration, formatShare } from '../format.ts';
import { useLocale } from '../use-locale.ts';
import { type DrawnCurve, type SeenCurve, toDrawnCurve } from './curve-layout.ts';
import { readHalfLife, tableOfHalfLife } from './half-life-words.ts';
import { Picture } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';
import { PLOT, PlotBox, plotX, plotY } from './plot.tsx';

export type HalfLifePictureProps = { readonly halfLife: WeekHalfLife };

/**
 * How long sessions stay undistracted.
 *
 *     100 % ──┐
 *             └──┐
 *      50 % -----└+--
 *                  └──
 */
export function HalfLifePicture({ halfLife }: HalfLifePictureProps) {
  const locale = useLocale();
  const { title } = pictureWordsIn(locale).halfLife;
  const { all } = halfLife;
  const reading = readHalfLife(all, locale);
  const frame = { kind: 'half-life', title, reading, formula: 'halfLife' } as const;
  if (all.kind === 'not-enough') return <Picture {...frame} />;
  return (
    <Picture {...frame} table={tableOfHalfLife(halfLife, locale)}>
      <Drawing curve={all} reading={reading} />
    </Picture>
  );
}

function Drawing({ curve, reading }: { readonly curve: SeenCurve; readonly reading: string }) {
  const drawn = toDrawnCurve(curve);
  return (
    <>
      <svg role="img" direction="ltr" aria-label={reading} width="100%" height={PLOT.height}>
        <Axes drawn={drawn} />
        <PlotBox>
          <path class="curve-band" d={drawn.bandPath} />
          <path class="curve-line" d={drawn.linePath} />
        </PlotBox>
        {drawn.censored.map(({ x, y }, index) => (
          <line
            key={index}
            class="censored"
            x1={percent(plotX(x))}
            x2={percent(plotX(x))}
            y1={plotY(y) - 5}
            y2={plotY(y) + 5}
          />
        ))}
        {drawn.halfX !== undefined && (
          <>
            <line
              class="half-drop"
              x1={percent(plotX(drawn.halfX))}
              x2={percent(plotX(drawn.halfX))}
              y1={plotY(50)}
              y2={plotY(100)}
            />
            <circle class="half-dot" cx={percent(plotX(drawn.halfX))} cy={plotY(50)} r="5" />
          </>
        )}
      </svg>
      <Legend drawn={drawn} />
    </>
  );
}

function Legend({ drawn }: { readonly drawn: DrawnCurve }) {
  const words = pictureWordsIn(useLocale()).halfLife;
  return (
    <ul class="legend">
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <rect class="curve-band" width="22" height="14" />
          <line class="curve-line" x2="22" y1="7" y2="7" />
        </svg>
        <span>{words.curve}</span>
      </li>
      {drawn.censored.length > 0 && (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <line class="censored" x1="7" x2="7" y1="2" y2="12" />
          </svg>
          <span>{words.censored}</span>
        </li>
      )}
    </ul>
  );
}

function Axes({ drawn }: { readonly drawn: DrawnCurve }) {
  const locale = useLocale();
  return (
    <>
      {[1, 0.5, 0].map((share) => {
        const y = plotY((1 - share) * 100);
        return (
          <g key={share}>
            <line
              class={share === 0 ? 'ground' : share === 0.5 ? 'half-line' : 'mark'}
              x1={percent(PLOT.left)}
              x2="100%"
              y1={y}
              y2={y}
            />
            <text class="mark-text" x="0" y={y + 4}>
              {formatShare(share, locale)}
            </text>
          </g>
        );
      })}
      {drawn.marks.map(({ ms, x }, index) => (
        <text
          key={ms}
          class="mark-text"
          x={percent(plotX(x))}
          y={PLOT.height - 6}
          text-anchor={index === drawn.marks.length - 1 ? 'end' : index === 0 ? 'start' : 'middle'}
        >
          {formatDuration(ms, locale)}
        </text>
      ))}
    </>
  );
}
