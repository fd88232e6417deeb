import type { ModelState } from '@locked-in/contracts';
import type { AiGrade } from '@locked-in/domain';
import { PATHS } from '../../api/paths.ts';
import { Part } from '../../frame/part.tsx';
import { useReading } from '../../use-reading.ts';
import { aiStateWords } from './ai-words.ts';
import { type Cited, EvidenceButton } from './evidence-button.tsx';
import { GradeTable, type GradeTableProps } from './grade-table.tsx';
import { SESSION_WORDS as WORDS } from './words.ts';

type GradePartProps = GradeTableProps & { readonly cited: Cited };

/** What you said, what was computed, what a model said of it; or in words why no model did. */
export function GradePart(props: GradePartProps) {
  const { reading } = useReading<ModelState>(PATHS.ai);
  return <GradePartView {...props} state={reading.kind === 'ready' ? reading.value : undefined} />;
}

export function GradePartView(props: GradePartProps & { readonly state: ModelState | undefined }) {
  const { cited, state, ...grades } = props;
  return (
    <Part title={WORDS.grades} note={WORDS.gradesNote}>
      <GradeTable {...grades} />
      {grades.ai?.kind === 'graded' ? (
        <AiWord ai={grades.ai} cited={cited} />
      ) : (
        <p class="ai-state small" role="status">
          {aiStateWords(grades.ai, state)} <a href="/settings">{WORDS.settings}</a>
        </p>
      )}
    </Part>
  );
}

function AiWord({ ai, cited }: { readonly ai: Extract<AiGrade, { kind: 'graded' }>; readonly cited: Cited }) {
  return (
    <div class="ai-state small">
      <p class="muted">
        {WORDS.ai}: <bdi>{WORDS.model(ai.model, ai.prompt)}</bdi>
      </p>
      {ai.segments.length === 0 ? (
        <p>{WORDS.citesNothing}</p>
      ) : (
        <EvidenceButton id="ai" cites={ai.segments} {...cited} />
      )}
    </div>
  );
}
