import { render } from 'preact';
import { useState } from 'preact/hooks';
import '../src/base.css';
import '../src/fonts.css';
import '../src/components.css';
import '../src/report.css';
import './gallery.css';
import { STORIES } from './stories.ts';
import type { Story } from './story.ts';

const root = document.getElementById('root');
if (root) render(<Gallery />, root);

type Theme = 'light' | 'dark' | 'both';

function Gallery() {
  const [theme, setTheme] = useState<Theme>('both');
  return (
    <main class="gallery">
      <header>
        <h1>Gallery</h1>
        <ThemeChoice theme={theme} onChoose={setTheme} />
      </header>
      {STORIES.map((story) => (
        <StorySection key={story.name} story={story} theme={theme} />
      ))}
    </main>
  );
}

type ThemeChoiceProps = { readonly theme: Theme; readonly onChoose: (theme: Theme) => void };

function ThemeChoice({ theme, onChoose }: ThemeChoiceProps) {
  return (['both', 'light', 'dark'] as const).map((name) => (
    <button
      key={name}
      type="button"
      class="button"
      aria-pressed={name === theme}
      onClick={() => onChoose(name)}
    >
      {name}
    </button>
  ));
}

function StorySection({ story, theme }: { readonly story: Story; readonly theme: Theme }) {
  const themes = theme === 'both' ? (['light', 'dark'] as const) : [theme];
  return (
    <section id={story.name}>
      <h2>{story.name}</h2>
      {story.states.map((state) => (
        <div key={state.name} class="gallery-state">
          <p class="muted small">{state.name}</p>
          <div class="gallery-themes">
            {themes.map((name) => (
              <div key={name} class="gallery-frame" style={{ colorScheme: name }}>
                {state.picture}
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
