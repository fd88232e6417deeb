import { pageKey } from './page-key.ts';
import type { Page, Segment } from './segment.ts';

/** What the browser shows; `nothing` = nobody knows: before the first sight, or after an interruption. */
export type Shown =
  | { readonly kind: 'page'; readonly page: Page; readonly audible: boolean }
  | { readonly kind: 'private' | 'left' | 'nothing' };

export type Input = 'active' | 'idle' | 'locked';

/** Everything that is true at one instant. What is shown and what the hands do are told independently. */
export type Moment = {
  readonly shown: Shown;
  readonly input: Input;
  readonly isPaused: boolean;
  /** How many "forget this" ranges cover the instant. */
  readonly forgotten: number;
};

export const FIRST_MOMENT: Moment = {
  shown: { kind: 'nothing' },
  input: 'active',
  isPaused: false,
  forgotten: 0,
};

/** What one change sets; everything it leaves out goes on as it was. `forgotten` is added. */
export type Effect = Partial<Moment>;

export function afterEffect(moment: Moment, effect: Effect): Moment {
  return {
    ...moment,
    ...effect,
    shown: effect.shown ? keepTitle(moment.shown, effect.shown) : moment.shown,
    forgotten: moment.forgotten + (effect.forgotten ?? 0),
  };
}

/** Presence and page of one instant, as a segment has them. */
export function sightOf({ shown, input, forgotten }: Moment): Omit<Segment, 'startMs' | 'endMs'> {
  if (forgotten > 0 || shown.kind === 'nothing') return { presence: 'unobserved' };
  if (input === 'locked') return { presence: 'away' };
  if (shown.kind === 'left') return { presence: 'unobserved' };
  if (input === 'active') return { presence: 'active', ...pageOf(shown) };
  return shown.kind === 'page' && shown.audible
    ? { presence: 'media', page: shown.page }
    : { presence: 'away' };
}

function pageOf(shown: Shown): Pick<Segment, 'page' | 'isPrivate'> {
  return shown.kind === 'page' ? { page: shown.page } : { isPrivate: true };
}

/** While the page stays, its first title stays. */
function keepTitle(before: Shown, now: Shown): Shown {
  const stays = before.kind === 'page' && now.kind === 'page' && pageKey(before.page) === pageKey(now.page);
  return stays && before.page.title ? { ...now, page: before.page } : now;
}
