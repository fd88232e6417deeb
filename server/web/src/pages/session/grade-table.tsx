import type { AiGrade, ComputedGrade, Interval, SessionSummary } from '@locked-in/domain';
import { formatInterval, type GradePart } from '@locked-in/ui';
import { signed } from './ai-words.ts';
import { SESSION_WORDS as WORDS } from './words.ts';

const PARTS = [
  { part: 'quality', name: 'Quality' },
  { part: 'distraction', name: 'Distraction' },
] as const;

export type GradeTableProps = {
  readonly log: SessionSummary['log'];
  readonly computed: ComputedGrade;
  readonly ai: AiGrade | undefined;
};

/** The same two numbers by three authors, side by side. Who said nothing has a dash, never a 0. */
export function GradeTable({ log, computed, ai }: GradeTableProps) {
  return (
    <table class="grade-table">
      <thead>
        <tr>
          {[WORDS.part, WORDS.own, WORDS.computed, WORDS.ai].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="number">
        {PARTS.map(({ part, name }) => (
          <tr key={part}>
            <th scope="row">{name}</th>
            <td>
              {log?.[part] ?? WORDS.none}
              {log?.afterReveal && <span class="small muted"> {WORDS.late}</span>}
            </td>
            <td>{computed.kind === 'graded' ? formatInterval(computed[part]) : WORDS.withheld}</td>
            <td>{ai?.kind === 'graded' ? aiWords(part, ai) : WORDS.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "71 (+4)" */
function aiWords(
  part: GradePart,
  ai: { readonly adjustment: Readonly<Record<GradePart, number>> } & Readonly<Record<GradePart, Interval>>,
): string {
  return `${formatInterval(ai[part])} (${signed(ai.adjustment[part])})`;
}
