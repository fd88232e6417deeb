/** What a page finds in the browser: a fixed moment, an empty memory, the theme and the language that are asked for. */
export function prepareWorld(asked: URLSearchParams, nowMs: number): void {
  Date.now = () => nowMs;
  Object.defineProperty(window, 'localStorage', { value: createMemory() });
  const language = asked.get('language');
  if (language !== null) localStorage.setItem('language', JSON.stringify(language));
  const theme = asked.get('theme');
  if (theme !== null) document.documentElement.dataset.theme = theme;
}

/** Frames of one origin would otherwise remember each other's drafts. */
function createMemory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
