import type { LabelledSegment, TriedSolution, WeekSession } from '@locked-in/domain';
import { HOSTILE_PAGES } from '@locked-in/domain/testing';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { demoTried, sixtySessions, sixtyStrips } from '../../gallery/demo-details.ts';
import { pictureStories } from '../../gallery/stories/picture-stories.tsx';
import { UI_STORIES } from '../../gallery/stories.ts';
import { LocaleContext } from '../use-locale.ts';
import { ZoomTimeline } from '../zoom/zoom-timeline.tsx';
import { DoorFlow } from './door-flow.tsx';
import { LabelBars } from './label-bars.tsx';
import { SessionStrips } from './session-strips.tsx';
import { TrialEffects } from './trial-effects.tsx';

const STATES = UI_STORIES.flatMap((story) =>
  story.states.map((state) => [`${story.name}, ${state.name}`, state.picture] as const),
);

test.each(STATES)('%s is drawn without a browser, in both languages', (_name, picture) => {
  for (const locale of ['en-GB', 'de-AT']) {
    const html = render(<LocaleContext.Provider value={locale}>{picture}</LocaleContext.Provider>);
    expect(html.length).toBeGreaterThan(0);
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(html).not.toMatch(/(?:width|height)="-/);
  }
});

test('every picture has a title, a reading and its formula, and what is drawn has a name and a table', () => {
  const pictures = pictureStories
    .flatMap(({ states }) => states)
    .map(({ picture }) => render(<div>{picture}</div>))
    .filter((html) => html.startsWith('<div><figure'));
  expect(pictures.length).toBeGreaterThan(20);
  for (const html of pictures) {
    expect(html).toMatch(/<figcaption><h3 id="[^"]+">[^<]+<\/h3><p class="picture-reading"[^>]*>[^<]+</);
    expect(html).toContain('class="formula"');
    if (/<svg/.test(html)) expect(html).toContain('class="picture-table"');
  }
});

test.each(HOSTILE_PAGES)(
  '$attack: no name of a page, plan or intent becomes markup',
  ({ site, path, title }) => {
    const name = title ?? path ?? site;
    for (const draw of [doorsOf, sitesOf, plansOf, intentsOf, stretchesOf]) {
      expect(shapeOf(draw(name))).toEqual(shapeOf(draw('harmless')));
    }
  },
);

/** Tags with the names of their attributes, in order. */
function shapeOf(picture: VNode): readonly string[] {
  const tags = render(picture).match(/<\/?[a-z][a-z0-9]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/gi) ?? [];
  return tags.map((tag) => tag.replaceAll(/="[^"]*"/g, ''));
}

function doorsOf(name: string) {
  const edges = [{ after: 'page', site: name, to: `${name} `, count: 2, lengthMs: 9 } as const];
  return <DoorFlow doors={{ episodes: 2, edges, restCount: 0 }} />;
}

function sitesOf(name: string) {
  return (
    <LabelBars sites={[{ site: name, heldMs: 9, byLabel: { on: 9, support: 0, off: 0, unknown: 0 } }]} />
  );
}

function plansOf(name: string) {
  const hostile = demoTried.map((one): TriedSolution => ({ ...one, plan: { cue: name, action: name } }));
  return <TrialEffects solutions={hostile} />;
}

function intentsOf(name: string) {
  const hostile = sixtySessions.slice(0, 2).map((session): WeekSession => ({ ...session, intent: name }));
  return <SessionStrips sessions={hostile} strips={sixtyStrips.slice(0, 2)} />;
}

function stretchesOf(name: string) {
  const page = { site: name, path: `/${name}`, title: name };
  const segment: LabelledSegment = {
    startMs: 0,
    endMs: 60_000,
    presence: 'active',
    label: 'on',
    by: 'rule',
    page,
  };
  return <ZoomTimeline segments={[segment]} timeZone="UTC" />;
}
