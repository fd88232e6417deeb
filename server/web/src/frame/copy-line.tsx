import { useState } from 'preact/hooks';

/** A text that has to get somewhere else. Selectable by hand where the clipboard is closed (plain http). */
export function CopyLine({ text, what }: { readonly text: string; readonly what: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div class="copy-line">
      <input
        class="input"
        readOnly
        value={text}
        aria-label={`The ${what}`}
        onFocus={(event) => event.currentTarget.select()}
      />
      {globalThis.navigator?.clipboard !== undefined && (
        <button type="button" class="button" onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy'}
          <span class="visually-hidden"> the {what}</span>
        </button>
      )}
    </div>
  );
}
