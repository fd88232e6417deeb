import type { SessionSummary } from '@locked-in/domain';
import { Part } from '../../frame/part.tsx';

/** What the person wrote at the end. Absent when they wrote nothing. */
export function OwnWords({ session: { log, forecast } }: { readonly session: SessionSummary }) {
  const lines = [
    { name: 'What could go wrong, you thought', text: forecast?.slip },
    { name: 'What you tried', text: log?.solutionText },
    { name: 'Your note', text: log?.note },
  ].filter(({ text }) => text !== undefined && text !== '');
  if (lines.length === 0) return null;
  return (
    <Part title="Your words">
      <dl class="own-words">
        {lines.map(({ name, text }) => (
          <div key={name}>
            <dt class="small muted">{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
