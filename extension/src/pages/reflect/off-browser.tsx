import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LogForm } from './log-form.ts';
import { newOffRow, type OffRow, type SessionTimes } from './off-row.ts';
import { WORDS } from './words.ts';

export type OffBrowserFieldProps = {
  readonly rows: readonly OffRow[] | undefined;
  /** Without the session's times nothing is asked. */
  readonly times: SessionTimes | undefined;
  readonly change: (part: Partial<LogForm>) => void;
};

const MOST_ROWS = 12;

/** What the browser could not see: paper, people, a whiteboard. */
export function OffBrowserField({ rows = [], times, change }: OffBrowserFieldProps) {
  const added = useAdded(rows.length);
  if (times === undefined) return null;
  const put = (offBrowser: readonly OffRow[]) => change({ offBrowser });
  return (
    <fieldset class="field">
      <legend>
        {WORDS.off} <span class="optional">{WORDS.optional}</span>
      </legend>
      {rows.map((row, index) => (
        <OffRowFields
          key={index}
          row={row}
          isNew={index === added}
          onChange={(part) => put(rows.with(index, { ...row, ...part }))}
          onRemove={() => put(rows.toSpliced(index, 1))}
        />
      ))}
      {rows.length >= MOST_ROWS ? null : (
        <button type="button" class="button quiet off-add" onClick={() => put([...rows, newOffRow(times)])}>
          {WORDS.offAdd}
        </button>
      )}
    </fieldset>
  );
}

/** Which row is new since the page was rendered before, if one is. */
function useAdded(count: number): number | undefined {
  const before = useRef(count);
  const isMore = count > before.current;
  useLayoutEffect(() => {
    before.current = count;
  });
  return isMore ? count - 1 : undefined;
}

type OffRowFieldsProps = {
  readonly row: OffRow;
  /** It was added just now: whoever added it goes on there. */
  readonly isNew: boolean;
  readonly onChange: (part: Partial<OffRow>) => void;
  readonly onRemove: () => void;
};

function OffRowFields({ row: { text, from, to }, isNew, onChange, onRemove }: OffRowFieldsProps) {
  const what = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isNew) what.current?.focus();
  }, [isNew]);
  return (
    <div class="off-row">
      <input
        ref={what}
        class="input off-text"
        dir="auto"
        aria-label={WORDS.offWhat}
        placeholder={WORDS.offHint}
        maxLength={500}
        value={text}
        onInput={(event) => onChange({ text: event.currentTarget.value })}
      />
      <input
        class="input number"
        type="time"
        aria-label={WORDS.offFrom}
        value={from}
        onInput={(event) => onChange({ from: event.currentTarget.value })}
      />
      <input
        class="input number"
        type="time"
        aria-label={WORDS.offTo}
        value={to}
        onInput={(event) => onChange({ to: event.currentTarget.value })}
      />
      <button type="button" class="button quiet" aria-label={WORDS.offRemove} onClick={onRemove}>
        ×
      </button>
    </div>
  );
}
