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

type OffRowFieldsProps = {
  readonly row: OffRow;
  readonly onChange: (part: Partial<OffRow>) => void;
  readonly onRemove: () => void;
};

function OffRowFields({ row: { text, from, to }, onChange, onRemove }: OffRowFieldsProps) {
  return (
    <div class="off-row">
      <input
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
