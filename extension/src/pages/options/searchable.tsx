import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SearchField } from './search-field.tsx';
import { showMatching } from './show-matching.ts';
import { foundWords, nothingFoundWords, WORDS } from './words.ts';

/** The parts of a long page, of which only those are shown that hold what is searched. */
export function Searchable({ children }: { readonly children: ComponentChildren }) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<number>();
  const parts = useRef<HTMLDivElement>(null);
  // After every rendering: what the parts say changes with what the background answers.
  useLayoutEffect(() => {
    if (parts.current !== null) setFound(showMatching(parts.current, query));
  });
  const isSearching = query.trim() !== '';
  return (
    <>
      <SearchField query={query} onChange={setQuery} />
      <p class="visually-hidden" role="status">
        {isSearching && found !== undefined && found > 0 ? foundWords(found) : null}
      </p>
      {isSearching && found === 0 ? (
        <div class="nothing-found" role="status">
          <p class="muted">{nothingFoundWords(query.trim())}</p>
          <button type="button" class="button" onClick={() => setQuery('')}>
            {WORDS.showAll}
          </button>
        </div>
      ) : null}
      <div class="option-parts" ref={parts}>
        {children}
      </div>
    </>
  );
}
