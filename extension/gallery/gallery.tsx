import { useState } from 'preact/hooks';
import type { PlacedStory } from './stories.ts';

export type GalleryProps = { readonly stories: readonly PlacedStory[] };

const THEMES = ['both', 'light', 'dark'] as const;
const LANGUAGES = ['en', 'de', 'ar-XB'] as const;
const WIDTHS = ['wide', 'narrow'] as const;

type Look = {
  readonly theme: (typeof THEMES)[number];
  readonly language: (typeof LANGUAGES)[number];
  readonly width: (typeof WIDTHS)[number];
};

/** Every component in every state, each in a frame of its own. */
export function Gallery({ stories }: GalleryProps) {
  const [look, setLook] = useState<Look>({ theme: 'both', language: 'en', width: 'wide' });
  return (
    <div class="gallery">
      <header>
        <h1>Gallery</h1>
        <Choice
          name="theme"
          all={THEMES}
          chosen={look.theme}
          onChoose={(theme) => setLook({ ...look, theme })}
        />
        <Choice
          name="language"
          all={LANGUAGES}
          chosen={look.language}
          onChoose={(language) => setLook({ ...look, language })}
        />
        <Choice
          name="width"
          all={WIDTHS}
          chosen={look.width}
          onChoose={(width) => setLook({ ...look, width })}
        />
      </header>
      <nav aria-label="Stories">
        {stories.map(({ name }) => (
          <a key={name} href={`#${encodeURIComponent(name)}`}>
            {name}
          </a>
        ))}
      </nav>
      <main>
        {stories.map((story) => (
          <StorySection key={story.name} story={story} look={look} />
        ))}
      </main>
    </div>
  );
}

type ChoiceProps<Name extends string> = {
  readonly name: string;
  readonly all: readonly Name[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
};

function Choice<Name extends string>({ name, all, chosen, onChoose }: ChoiceProps<Name>) {
  return (
    <label class="small">
      {name}
      <select class="input" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {all.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
  function choose(value: string) {
    const found = all.find((one) => one === value);
    if (found !== undefined) onChoose(found);
  }
}

function StorySection({ story, look }: { readonly story: PlacedStory; readonly look: Look }) {
  const themes = look.theme === 'both' ? (['light', 'dark'] as const) : [look.theme];
  return (
    <section id={encodeURIComponent(story.name)}>
      <h2>{story.name}</h2>
      {story.states.map(({ name }) => (
        <figure key={name}>
          <figcaption class="muted small">{name}</figcaption>
          <div class={`gallery-frames ${story.place === 'popup' ? 'popup' : look.width}`}>
            {themes.map((theme) => (
              <Frame key={theme} story={story} asked={{ state: name, theme, language: look.language }} />
            ))}
          </div>
        </figure>
      ))}
    </section>
  );
}

type FrameProps = { readonly story: PlacedStory; readonly asked: Readonly<Record<string, string>> };

/** A popup has the size that the browser gives it, a page as much height as it needs. */
function Frame({ story: { name, place }, asked }: FrameProps) {
  const [height, setHeight] = useState(place === 'popup' ? 500 : 600);
  const measure = (frame: HTMLIFrameElement) => {
    const { documentElement } = frame.contentDocument ?? {};
    if (!documentElement?.isConnected || place === 'popup') return;
    if (documentElement.dataset.isShown === undefined) return void setTimeout(() => measure(frame), 100);
    setHeight(Math.max(120, documentElement.scrollHeight));
  };
  return (
    <iframe
      title={`${name}, ${asked.state}, ${asked.theme}`}
      src={`frame.html?${new URLSearchParams({ story: name, ...asked })}`}
      loading="lazy"
      height={height}
      onLoad={(event) => measure(event.currentTarget)}
    />
  );
}
