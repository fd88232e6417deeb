import type { LabelledSegment, SessionSummary } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import { failureWords } from '../../api/failure-words.ts';
import { Part } from '../../frame/part.tsx';
import { LabelForm } from './label-form.tsx';
import { SiteStayRow } from './site-stay-row.tsx';
import { type SiteStay, toSiteStays } from './to-site-stays.ts';
import type { LabelChanging, LabelState } from './use-label-change.ts';

const STATE_WORDS: Record<Exclude<LabelState['kind'], 'failed'>, string> = {
  idle: '',
  saving: 'Saving your word.',
  saved: 'Saved. The session is being worked out again.',
  done: 'Done: everything on this page follows your word.',
};

type SitePartProps = {
  readonly session: SessionSummary;
  readonly segments: readonly LabelledSegment[];
  readonly labels: LabelChanging;
};

/** Which sites were shown and what each is taken for; one click corrects it. */
export function SitePart({ session, segments, labels }: SitePartProps) {
  const [openKey, setOpenKey] = useState<string>();
  const stays = toSiteStays(segments);
  if (stays.length === 0) return null;
  return (
    <Part title="Sites" note="Press a site to say what it was for. The grade follows.">
      <ul class="stays">
        {stays.map((stay) => (
          <SiteStayRow
            key={keyOf(stay)}
            stay={stay}
            isOpen={openKey === keyOf(stay)}
            onToggle={() => setOpenKey((before) => (before === keyOf(stay) ? undefined : keyOf(stay)))}
          >
            <LabelForm
              stay={stay}
              intent={session.intent}
              onSave={(change) => {
                labels.change(change);
                setOpenKey(undefined);
              }}
              onCancel={() => setOpenKey(undefined)}
            />
          </SiteStayRow>
        ))}
      </ul>
      <p class="label-state small" role="status">
        {stateWords(labels.state)}
      </p>
    </Part>
  );
}

function keyOf({ site, label, by }: SiteStay): string {
  return JSON.stringify([site, label, by]);
}

export function stateWords(state: LabelState): string {
  if (state.kind === 'failed') return `Not saved. ${failureWords(state.failure)}`;
  return STATE_WORDS[state.kind];
}
