import { join } from 'node:path';
import { styleText } from 'node:util';
import type { ExtensionFolders } from './product-files.ts';

export type Welcome = {
  readonly publicUrl: string;
  /** Signs in and pairs; absent where people have accounts. */
  readonly link: string | undefined;
  /** Makes the first account, while there is none. */
  readonly firstAccount: string | undefined;
  readonly dataDir: string;
  readonly extension: ExtensionFolders | undefined;
  readonly isDemo: boolean;
  /** What `npm run link` must be told to find this data folder; empty for the usual one. */
  readonly linkOptions: readonly string[];
};

/** What the person reads when everything runs. Bold only where the terminal shows it. */
export function toWelcome({ publicUrl, dataDir, extension, isDemo, linkOptions, ...links }: Welcome): string {
  return `
${bold(isDemo ? 'Locked In shows its demo.' : 'Locked In is running.')}

  Address     ${publicUrl}
  Your data   ${dataDir}

${toLinks(links)}
${extension === undefined ? NOT_BUILT : toLoading(extension)}

${links.link === undefined ? '' : `Another link: ${toCommand('npm run link', linkOptions)}\n`}Stop with Ctrl+C.
`;
}

function toLinks({ link, firstAccount }: Pick<Welcome, 'link' | 'firstAccount'>): string {
  if (link !== undefined)
    return `${bold('Open this link to sign in and pair your browser')} (once each, within the hour):\n\n  ${link}\n`;
  if (firstAccount === undefined) return '';
  return `${bold('Open this link to make the first account')} (it owns this server and what was recorded so far):\n\n  ${firstAccount}\n`;
}

function toCommand(command: string, options: readonly string[]): string {
  return options.length === 0 ? command : [command, '--', ...options.map(quoted)].join(' ');
}

function quoted(text: string): string {
  return /^[\w./\\:@+-]+$/.test(text) ? text : `"${text}"`;
}

const NOT_BUILT = 'The extension is not built; npm start builds it.';

function toLoading({ chromium, firefox }: ExtensionFolders): string {
  return `${bold('Load the extension')}

  Chrome, Edge, Brave   chrome://extensions → Developer mode → Load unpacked
                        ${chromium}
  Firefox               about:debugging#/runtime/this-firefox → Load Temporary Add-on
                        ${join(firefox, 'manifest.json')}`;
}

function bold(text: string): string {
  return styleText('bold', text, { stream: process.stdout });
}
