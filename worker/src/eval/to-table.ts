import type { Judged } from './evaluate.ts';
import type { Judgement } from './judge-by-rules.ts';
import { score } from './score.ts';
import { errorOf } from './score-grades.ts';

/** One line a session and way, for who wants to know where the numbers come from. */
export function toTable({ rules, model }: Judged): string {
  const lines = rules.flatMap((judgement, index) => {
    const asked = model[index];
    return [
      toLine('rules', judgement),
      ...(asked ? [`${toLine('model', asked)}  ${asked.failures.join(' ') || asked.dropped.join(' ')}`] : []),
    ];
  });
  return `${HEADING}\n${lines.join('\n')}\n`;
}

const HEADING = `${'session'.padEnd(24)} way    right  said  quality (band)      distraction (band)  off by`;

function toLine(way: string, judgement: Judgement): string {
  const { session, given } = judgement;
  const { time } = score([judgement]).labels;
  const name = `${session.name}${session.isHeldOut ? ' *' : ''}`.padEnd(24);
  const said = time.abstention === undefined ? undefined : 1 - time.abstention;
  return `${name} ${way}  ${toPercent(time.accuracy)} ${toPercent(said)}  ${toGradeCells(given, session.band)}`;
}

function toGradeCells(given: Judgement['given'], band: Judgement['session']['band']): string {
  if (given === 'withheld' || band === 'withheld')
    return `${given === 'withheld' ? 'withheld' : 'graded'} (${band === 'withheld' ? 'withheld' : 'to be graded'})`;
  const cells = (['quality', 'distraction'] as const).map((part) =>
    `${toRange(given[part])} (${toRange(band[part])})`.padEnd(20),
  );
  const errors = (['quality', 'distraction'] as const).map((part) =>
    Math.round(errorOf(given[part], band[part])),
  );
  return `${cells.join('')}${errors.join('/')}`;
}

function toRange({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${Math.round(low)}-${Math.round(high)}`;
}

function toPercent(share: number | undefined): string {
  return (share === undefined ? '-' : `${Math.round(100 * share)} %`).padStart(5);
}
