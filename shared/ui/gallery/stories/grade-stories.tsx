import type { ComputedGrade } from '@locked-in/domain';
import { Formula, GradeDial } from '../../src/index.ts';
import type { Story } from '../story.ts';

const wide = graded([61, 78], [18, 34]);
const narrow = graded([83, 85], [6, 8]);
const LOW: ComputedGrade = { kind: 'withheld', rubric: 1, reason: 'low-coverage' };
const SHORT: ComputedGrade = { kind: 'withheld', rubric: 1, reason: 'too-short' };

export const gradeStories: readonly Story[] = [
  {
    name: 'GradeDial',
    states: [
      { name: 'a range, own grade above', picture: <GradeDial part="quality" grade={wide} own={85} /> },
      { name: 'a range, own grade inside', picture: <GradeDial part="distraction" grade={wide} own={20} /> },
      { name: 'a point', picture: <GradeDial part="quality" grade={narrow} own={70} /> },
      { name: 'the widest range', picture: <GradeDial part="quality" grade={graded([66, 100], [0, 26])} /> },
      { name: 'own grade skipped', picture: <GradeDial part="distraction" grade={narrow} /> },
      { name: 'own grade late', picture: <GradeDial part="quality" grade={wide} own={85} isOwnLate /> },
      {
        name: 'best possible',
        picture: <GradeDial part="quality" grade={graded([100, 100], [0, 0])} own={100} />,
      },
      {
        name: 'nothing off',
        picture: <GradeDial part="distraction" grade={graded([0, 0], [0, 0])} own={0} />,
      },
      { name: 'withheld: little seen', picture: <GradeDial part="quality" grade={LOW} own={60} /> },
      { name: 'withheld: too short', picture: <GradeDial part="distraction" grade={SHORT} /> },
      { name: 'sealed', picture: <GradeDial part="quality" grade={{ kind: 'sealed' }} /> },
    ],
  },
  { name: 'Formula', states: [{ name: 'closed', picture: <Formula of="coverage" /> }] },
];

type Ends = readonly [low: number, high: number];

function graded(quality: Ends, distraction: Ends): ComputedGrade {
  return { kind: 'graded', rubric: 1, quality: toInterval(quality), distraction: toInterval(distraction) };
}

function toInterval([low, high]: Ends) {
  return { low, high };
}
