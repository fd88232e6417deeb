import { browser } from '../platform/browser.ts';

/** Names of the manifest's `commands`; opening the popup is the browser's own. */
export type CommandName = 'start-session' | 'toggle-pause' | 'stop-session';

const NAMES: readonly string[] = ['start-session', 'toggle-pause', 'stop-session'];

export function watchCommands(onCommand: (name: CommandName) => void): void {
  browser.commands.onCommand.addListener((name) => {
    if (isCommand(name)) onCommand(name);
  });
}

function isCommand(name: string): name is CommandName {
  return NAMES.includes(name);
}
