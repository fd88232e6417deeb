import { useEffect, useRef } from 'preact/hooks';
import { WORDS } from './words.ts';

export type SearchFieldProps = { readonly query: string; readonly onChange: (query: string) => void };

/** `/` leads here from wherever nothing is typed, Escape empties it. */
export function SearchField({ query, onChange }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusBySlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focusBySlash);
    return () => document.removeEventListener('keydown', focusBySlash);
  }, []);
  return (
    <search class="search-field">
      <input
        ref={input}
        class="input"
        type="search"
        aria-label={WORDS.search}
        aria-keyshortcuts="/"
        placeholder={WORDS.search}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
        }}
      />
      <span class="slash" aria-hidden="true">
        /
      </span>
    </search>
  );
}

const TYPED_INTO = 'input:not([type=checkbox], [type=radio], [type=range], [type=file]), textarea, select';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TYPED_INTO);
}
