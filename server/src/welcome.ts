import { join } from 'node:path';
import { styleText } from 'node:util';
import type { ExtensionFolders } from './product-files.ts';

export type Welcome = {
  readonly publicUrl: string;
  readonly link: string;
  readonly dataDir: string;
  readonly extension: ExtensionFolders | undefined;
  readonly isDemo: boolean;
};

/** What the person reads when everything runs. Bold only where the terminal shows it. */
export function toWelcome({ publicUrl, link, dataDir, extension, isDemo }: Welcome): string {
  return `
${bold(isDemo ? 'Locked In shows its demo week.' : 'Locked In is running.')}

  Address     ${publicUrl}
  Your data   ${dataDir}

${bold('Open this link to sign in and pair your browser')} (once each, within the hour):

  ${link}

${extension === undefined ? NOT_BUILT : toLoading(extension)}

Another link: npm run link. Stop with Ctrl+C.
`;
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
