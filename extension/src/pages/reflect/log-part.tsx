import type { Log } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import { rememberDraft } from './draft.ts';
import { LateForm, type LateFormProps } from './late-form.tsx';
import { OwnLog } from './own-log.tsx';

export type LogPartProps = Omit<LateFormProps, 'onCancel'>;

/** What the person wrote, or the form in which they write more. */
export function LogPart(props: LogPartProps) {
  const { sessionId, log, onSaved } = props;
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <OwnLog log={log} onChange={() => setOpen(true)} />;
  const cancel = () => {
    rememberDraft(sessionId, undefined);
    setOpen(false);
  };
  const saved = (said: Log) => {
    setOpen(false);
    onSaved(said);
  };
  return <LateForm {...props} onSaved={saved} onCancel={cancel} />;
}
