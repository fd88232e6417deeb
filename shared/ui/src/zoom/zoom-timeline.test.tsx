// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoSegments } from '../../gallery/demo-session.ts';
import type { Range } from '../timeline-layout.ts';
import { ZoomTimeline, type ZoomTimelineProps } from './zoom-timeline.tsx';

const HOUR_MS = 3_600_000;
let root: HTMLElement;
let ranges: Range[];
let chosen: number[];

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  [ranges, chosen] = [[], []];
});

afterEach(() => {
  render(null, root);
  root.remove();
});

test('plus comes closer to the chosen stretch, minus goes back, Home shows the whole', async () => {
  await show();
  await press('+', '+');
  expect(lastLength()).toBe(HOUR_MS / 4);
  expect(root.querySelector('.zoom-overview')).not.toBeNull();
  await press('-');
  expect(lastLength()).toBe(HOUR_MS / 2);
  await press('Home');
  expect(lastLength()).toBe(HOUR_MS);
  expect(root.querySelector('.zoom-overview')).toBeNull();
});

test('arrow keys read stretch after stretch and take the view along', async () => {
  await show();
  await press('+', '+', '+');
  await press(...Array.from({ length: 9 }, () => 'ArrowRight'));
  expect(slider().getAttribute('aria-valuenow')).toBe('10');
  expect(slider().getAttribute('aria-valuetext')).toContain('docs.example.org');
  const last = ranges.at(-1);
  expect(last?.startMs).toBeLessThanOrEqual(demoSegments[9]?.startMs ?? 0);
  expect(root.querySelectorAll('.zoom-frame.is-chosen').length).toBeGreaterThan(0);
});

test('shift and an arrow move the view and choose nothing else', async () => {
  await show();
  await press('+');
  const before = ranges.at(-1);
  await key('ArrowRight', { shiftKey: true });
  expect(ranges.at(-1)?.startMs).toBeGreaterThan(before?.startMs ?? 0);
  expect(slider().getAttribute('aria-valuenow')).toBe('1');
});

test('Enter chooses the stretch that is read', async () => {
  await show();
  await press('ArrowRight', 'Enter');
  expect(chosen).toEqual([1]);
});

test('the wheel leaves the page alone unless Ctrl is held', async () => {
  await show();
  expect(await roll({ deltaY: -200 })).toBe(false);
  expect(ranges).toEqual([]);
  expect(await roll({ deltaY: -200, ctrlKey: true })).toBe(true);
  expect(lastLength()).toBeLessThan(HOUR_MS);
});

test('buttons do what keys do', async () => {
  await show();
  await click('Closer');
  expect(lastLength()).toBe(HOUR_MS / 2);
  await click('Later');
  expect(ranges.at(-1)?.endMs).toBe(demoSegments.at(-1)?.endMs);
  await click('Further away');
  expect(lastLength()).toBe(HOUR_MS);
});

test('a range that is given is what is shown', async () => {
  const [first] = demoSegments;
  const startMs = first?.startMs ?? 0;
  await show({ range: { startMs, endMs: startMs + 60_000 } });
  expect(root.querySelector('[role=status]')?.textContent).toMatch(/1.min$/);
  await press('+');
  expect(root.querySelector('[role=status]')?.textContent).toMatch(/1.min$/);
  expect(lastLength()).toBe(30_000);
});

test('evidence is framed, and what is out of view is not', async () => {
  const startMs = demoSegments[0]?.startMs ?? 0;
  await show({ highlighted: [0, 1, 9], range: { startMs, endMs: startMs + HOUR_MS / 4 } });
  expect(root.querySelectorAll('.zoom-field .is-evidence')).toHaveLength(2);
  expect(root.querySelectorAll('.zoom-overview .is-evidence')).toHaveLength(3);
});

async function show(props: Partial<ZoomTimelineProps> = {}): Promise<void> {
  await act(() =>
    render(
      <ZoomTimeline
        segments={demoSegments}
        timeZone="UTC"
        onRange={(range) => ranges.push(range)}
        onChoose={(index) => chosen.push(index)}
        {...props}
      />,
      root,
    ),
  );
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const one of keys) await key(one);
}

async function key(name: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    slider().dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }),
    );
  });
}

/** Whether the page was kept from scrolling. */
async function roll({ deltaY = 0, ctrlKey = false }: WheelEventInit): Promise<boolean> {
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY });
  // happy-dom's wheel events know no keys.
  Object.defineProperty(event, 'ctrlKey', { value: ctrlKey });
  await act(() => {
    slider().dispatchEvent(event);
  });
  return event.defaultPrevented;
}

async function click(name: string): Promise<void> {
  await act(() => root.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)?.click());
}

function slider(): HTMLElement {
  const found = root.querySelector<HTMLElement>('[role=slider]');
  if (found === null) throw new Error('no timeline is shown');
  return found;
}

function lastLength(): number {
  const last = ranges.at(-1);
  return last === undefined ? 0 : last.endMs - last.startMs;
}
