import type { ReportDetails, WeeklyReport } from '@locked-in/domain';
import { counterIn, DEFAULT_LOCALE, formatDuration, formatShare } from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { WEEK_WORDS as WORDS } from './words.ts';

type WeekMissingProps = { readonly sessions: WeeklyReport['sessions']; readonly details: ReportDetails };

const SHORTEST_MS = 60_000;
const count = counterIn(DEFAULT_LOCALE);

/** Everything this page does not know. */
export function WeekMissing({ sessions, details }: WeekMissingProps) {
  return (
    <Part title={WORDS.missing} note={WORDS.missingNote}>
      <ul class="missing">
        {missingLines(sessions, details).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}

function missingLines(sessions: WeeklyReport['sessions'], details: ReportDetails): readonly string[] {
  return [
    ...coverageLine(details.coverage),
    ...sealedLine(details.sealed),
    ...withheldLine(sessions.filter(({ grade }) => grade.kind === 'withheld').length),
  ];
}

function coverageLine(coverage: ReportDetails['coverage']): readonly string[] {
  if (coverage === undefined) return [];
  const unseenMs = coverage.lengthMs - coverage.observedMs;
  if (unseenMs < SHORTEST_MS) return [WORDS.allSeen];
  return [WORDS.unseen(formatDuration(unseenMs), formatShare(1 - coverage.share))];
}

function sealedLine({ sessions, declaredMs }: ReportDetails['sealed']): readonly string[] {
  if (sessions === 0) return [];
  return [WORDS.sealed(count(sessions, WORDS.sealedSessions), formatDuration(declaredMs))];
}

function withheldLine(withheld: number): readonly string[] {
  if (withheld === 0) return [];
  return [withheld === 1 ? WORDS.withheldOne : WORDS.withheld(count(withheld, WORDS.sealedSessions))];
}
