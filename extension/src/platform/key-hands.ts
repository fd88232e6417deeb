import { browser } from './browser.ts';

/** A key of the extension's; `keys` is empty where the person or the browser gave it none. */
export type ShortcutKey = { readonly name: string; readonly keys: string };

export type KeyHands = {
  readonly read: () => Promise<readonly ShortcutKey[]>;
  /** Opens the browser's own page, the only place where keys can be changed. */
  readonly change: () => Promise<unknown>;
};

export const KEY_HANDS: KeyHands = {
  read: async () => {
    const commands = await browser.commands.getAll();
    return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
  },
  change: () =>
    'openShortcutSettings' in browser.commands
      ? browser.commands.openShortcutSettings()
      : browser.tabs.create({ url: 'chrome://extensions/shortcuts' }),
};
