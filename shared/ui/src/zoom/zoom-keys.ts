import type { LabelledSegment } from '@locked-in/domain';
import type { TargetedKeyboardEvent } from 'preact';
import { indexAfter } from '../use-chosen-segment.ts';
import type { Pointing } from './pointing.ts';

type Action = 'closer' | 'further' | 'whole' | 'earlier' | 'later' | 'choose';

const PAN_STEP = 0.25;

const ACTIONS: Readonly<Record<string, Action>> = {
  '+': 'closer',
  '=': 'closer',
  '-': 'further',
  '−': 'further',
  Home: 'whole',
  '0': 'whole',
  Enter: 'choose',
};

/** Arrows read stretch after stretch and take the view along; with Shift they move it; plus, minus and Home zoom. */
export function typeOn(pointing: Pointing) {
  return (event: TargetedKeyboardEvent<HTMLElement>) => {
    const index = pointing.chosenIndex ?? 0;
    const action = actionOf(event);
    if (action !== undefined) {
      event.preventDefault();
      return act(action, index, pointing);
    }
    const next = isPlain(event) ? indexAfter(event.key, index, pointing.segments.length) : undefined;
    const segment = next === undefined ? undefined : pointing.segments[next];
    if (next === undefined || segment === undefined) return;
    event.preventDefault();
    pointing.choose(next);
    pointing.view.follow(segment);
  };
}

function act(action: Action, index: number, { segments, view, onChoose }: Pointing) {
  const chosen = segments[index];
  if (action === 'closer') return view.closer(chosen && middleOf(chosen));
  if (action === 'further') return view.further(chosen && middleOf(chosen));
  if (action === 'whole') return view.showWhole();
  if (action === 'choose') return onChoose?.(index);
  view.pan(action === 'earlier' ? -PAN_STEP : PAN_STEP);
}

function actionOf(event: KeyboardEvent): Action | undefined {
  if (!isPlain(event)) return undefined;
  if (event.shiftKey && event.key === 'ArrowLeft') return 'earlier';
  if (event.shiftKey && event.key === 'ArrowRight') return 'later';
  return ACTIONS[event.key];
}

/** Keys with Ctrl, Alt or Meta are the browser's. */
function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

function middleOf({ startMs, endMs }: LabelledSegment): number {
  return (startMs + endMs) / 2;
}
