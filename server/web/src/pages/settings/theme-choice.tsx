import { useState } from 'preact/hooks';
import { chooseTheme, readTheme, type Theme } from '../../theme.ts';

const THEMES: readonly { readonly theme: Theme; readonly name: string }[] = [
  { theme: 'system', name: 'As the system' },
  { theme: 'light', name: 'Light' },
  { theme: 'dark', name: 'Dark' },
];

export function ThemeChoice() {
  const [chosen, setChosen] = useState(readTheme);
  const choose = (theme: Theme) => {
    chooseTheme(theme);
    setChosen(theme);
  };
  return (
    <fieldset class="segmented">
      <legend class="visually-hidden">Appearance</legend>
      {THEMES.map(({ theme, name }) => (
        <label key={theme}>
          <input type="radio" name="theme" checked={chosen === theme} onChange={() => choose(theme)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
