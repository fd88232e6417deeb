import type { PageShown, SessionFact } from './event.ts';

/** The site of our own pages, in every browser. Neither on nor off: they serve the session, and are not what it is for. */
export const OWN_SITE = 'locked-in:';

/** What the browser shows × whether the person is at it. `shown` absent = this look could not tell: what was stays. */
export type Sight = { readonly shown?: Shown | undefined; readonly input: Input };

export type Shown = ShownPage | { readonly kind: 'private' } | { readonly kind: 'left' };

export type ShownPage = Omit<PageShown, 'kind'> & {
  readonly kind: 'page';
  /** The address is another one than when the title was last taken. The address itself is never part of a sight. */
  readonly hasNavigated: boolean;
};

export type Input =
  | { readonly kind: 'active' }
  | { readonly kind: 'idle'; readonly sinceMs: number }
  | { readonly kind: 'locked' };

/**
 * The facts that lead from one sight to the next; none when nothing changed.
 *
 *     previous   a.test     a.test      a.test      nothing known
 *     next       b.test     (1) a.test  a.test idle b.test idle
 *     facts      b shown    –           went idle   b shown, went idle
 */
export function sightToEvents(
  previous: Sight | undefined,
  next: Sight,
  nowMs: number,
): readonly SessionFact[] {
  const shown = toShownFacts(previous?.shown, next.shown);
  const input = previous ? toInputFacts(previous.input, next.input) : toFirstInputFacts(next.input, nowMs);
  return next.input.kind === 'active' ? [...input, ...shown] : [...shown, ...input];
}

/** What is known after both sights: exactly what the facts between them said, so that nothing is said twice. */
export function mergeSights(previous: Sight | undefined, next: Sight): Sight {
  return {
    shown: isNews(previous?.shown, next.shown) ? next.shown : previous?.shown,
    input: previous?.input.kind === 'locked' && next.input.kind === 'idle' ? previous.input : next.input,
  };
}

function toShownFacts(previous: Shown | undefined, next: Shown | undefined): readonly SessionFact[] {
  return next && isNews(previous, next) ? [toShownFact(next)] : [];
}

function isNews(previous: Shown | undefined, next: Shown | undefined): boolean {
  if (next?.kind === 'page' && previous?.kind === 'page') return isOtherPage(previous, next);
  return next !== undefined && next.kind !== previous?.kind;
}

function isOtherPage(previous: ShownPage, next: ShownPage): boolean {
  const hasMoved =
    next.site !== previous.site || next.path !== previous.path || next.audible !== previous.audible;
  const isRetitled = next.hasNavigated && next.title !== previous.title;
  return hasMoved || (next.title !== undefined && (previous.title === undefined || isRetitled));
}

function toShownFact(shown: Shown): SessionFact {
  if (shown.kind === 'private') return { kind: 'private-shown' };
  if (shown.kind === 'left') return { kind: 'browser-left' };
  const { site, path, title, audible } = shown;
  return {
    kind: 'page-shown',
    site,
    ...(path === undefined ? {} : { path }),
    ...(title === undefined ? {} : { title }),
    audible,
  };
}

function toInputFacts(previous: Input, next: Input): readonly SessionFact[] {
  if (next.kind === previous.kind) return [];
  if (next.kind === 'active') return [{ kind: 'came-back' }];
  if (next.kind === 'locked') return [{ kind: 'locked' }];
  return previous.kind === 'active' ? [{ kind: 'went-idle', sinceMs: next.sinceMs }] : [];
}

/** Before the first sight nothing was observed, so being idle is not dated back into that. */
function toFirstInputFacts(next: Input, nowMs: number): readonly SessionFact[] {
  if (next.kind === 'idle') return [{ kind: 'went-idle', sinceMs: nowMs }];
  return next.kind === 'locked' ? [{ kind: 'locked' }] : [];
}
