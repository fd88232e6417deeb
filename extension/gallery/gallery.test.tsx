// @vitest-environment happy-dom
import * as ui from '@locked-in/ui';
import { type ComponentType, options, render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Gallery } from './gallery.tsx';
import { MOMENT } from './moment.ts';
import { type PlacedStory, STORIES } from './stories.ts';
import { takeSteps } from './take-steps.ts';

const PAGES = import.meta.glob<Record<string, unknown>>(
  ['../src/pages/**/*.tsx', '!**/main.tsx', '!**/*.test.tsx', '!**/render-page.tsx'],
  { eager: true },
);

const seen = new Set<unknown>();
const { diffed = () => undefined } = options;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: MOMENT });
  options.diffed = (vnode) => {
    seen.add(vnode.type);
    diffed(vnode);
  };
});

afterEach(() => {
  vi.useRealTimers();
  options.diffed = diffed;
});

async function show({ name: story, states }: PlacedStory): Promise<void> {
  for (const { name, picture, steps } of states) {
    const root = document.createElement('div');
    document.body.append(root);
    render(picture, root);
    await takeSteps(root, steps).catch((error: unknown) =>
      expect.unreachable(`${story}, ${name}: ${String(error)}`),
    );
    expect(root.childElementCount, `${story}, ${name}`).toBeGreaterThan(0);
    render(null, root);
    root.remove();
    localStorage.clear();
  }
}

test('every component stands in the gallery, and every state can be reached', {
  timeout: 120_000,
}, async () => {
  for (const story of STORIES) await show(story);
  const components = [['@locked-in/ui', ui] as const, ...Object.entries(PAGES)].flatMap(([file, exports]) =>
    Object.entries(exports)
      .filter(([name, value]) => isComponent(name, value))
      .map(([name, component]) => ({ name: `${name} of ${file}`, component })),
  );
  expect(components.length).toBeGreaterThan(60);
  expect(components.filter(({ component }) => !seen.has(component)).map(({ name }) => name)).toEqual([]);
});

test('the gallery frames every state in light and dark', () => {
  const root = document.createElement('div');
  render(<Gallery stories={STORIES} />, root);
  const states = STORIES.flatMap((story) => story.states);
  expect(root.querySelectorAll('iframe')).toHaveLength(states.length * 2);
  expect(new Set(STORIES.map(({ name }) => name)).size).toBe(STORIES.length);
});

function isComponent(name: string, value: unknown): value is ComponentType {
  return /^[A-Z][a-z]/.test(name) && typeof value === 'function' && !('Provider' in value);
}
