/** What pages remember from one opening to the next. Nothing of it is sent, and all of it but the language goes with "delete all". */
export type MemoryKey =
  | 'declaration'
  | 'pause'
  | 'goals'
  | 'language'
  | 'solutions'
  | 'grades'
  | `reflect ${string}`;

/** What was remembered, as it was: who reads it has to check it. */
export function recall(key: MemoryKey): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined; // unreadable, or the browser keeps nothing: as if nothing was remembered
  }
}

/** `undefined` forgets it. */
export function remember(key: MemoryKey, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // no room: a draft is lost when the page closes, as it would be without this
  }
}

export function forgetMemory(): void {
  const declaration = recall('declaration');
  if (isFields(declaration)) remember('declaration', { ...declaration, hold: undefined });
  for (const key of Object.keys(localStorage)) if (key !== 'language') localStorage.removeItem(key);
}

/** Takes the sites out of what was remembered of forms: the person wants some of them forgotten. */
export function forgetSites(): void {
  const declaration = recall('declaration');
  if (isFields(declaration)) remember('declaration', { ...declaration, hold: undefined });
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith('reflect '))) {
    const draft = recall(`reflect ${key.slice('reflect '.length)}`);
    if (isFields(draft)) remember(`reflect ${key.slice('reflect '.length)}`, { ...draft, regrets: {} });
  }
}

/** What is drafted about a session that was forgotten whole goes, and what was last seen of it. */
export function forgetSession(sessionId: string): void {
  remember(`reflect ${sessionId}`, undefined);
  remember('declaration', undefined);
  remember('pause', undefined);
  remember('goals', undefined); // it is kept by intents
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function recallTexts(key: MemoryKey): readonly string[] {
  const found = recall(key);
  return Array.isArray(found) ? found.filter((text) => typeof text === 'string') : [];
}
