import type { Instance } from '@locked-in/contracts';
import { CopyLine } from '../../frame/copy-line.tsx';

export type Loadable = {
  /** Where the server's machine keeps the built extension; absent when it does not. */
  readonly folders: Instance['extension'];
  readonly browser: 'chromium' | 'firefox';
};

/** How to load the extension, the browser at hand first. */
export function LoadExtension({ folders, browser }: Loadable) {
  const chromium = <Chromium key="chromium" folder={folders?.chromium} isOpen={browser === 'chromium'} />;
  const firefox = <Firefox key="firefox" folder={folders?.firefox} isOpen={browser === 'firefox'} />;
  return <div class="load">{browser === 'chromium' ? [chromium, firefox] : [firefox, chromium]}</div>;
}

type HowProps = { readonly folder: string | undefined; readonly isOpen: boolean };

function Chromium({ folder, isOpen }: HowProps) {
  return (
    <details open={isOpen}>
      <summary>Chrome, Chromium, Edge, Brave</summary>
      <ol>
        <li>
          Open <code>chrome://extensions</code> and switch on <b>Developer mode</b>.
        </li>
        <li>
          Press <b>Load unpacked</b> and choose this folder: <Folder path={folder} browser="chromium" />
        </li>
        <li>Pin the Locked In button to the toolbar, so that the minutes left stay in sight.</li>
      </ol>
    </details>
  );
}

function Firefox({ folder, isOpen }: HowProps) {
  return (
    <details open={isOpen}>
      <summary>Firefox</summary>
      <ol>
        <li>
          Open <code>about:debugging#/runtime/this-firefox</code>.
        </li>
        <li>
          Press <b>Load Temporary Add-on</b> and choose <code>manifest.json</code> in this folder:{' '}
          <Folder path={folder} browser="firefox" />
        </li>
        <li>Firefox forgets a temporary add-on when it closes; load it again after a restart.</li>
      </ol>
    </details>
  );
}

function Folder({ path, browser }: { readonly path: string | undefined; readonly browser: string }) {
  if (path !== undefined) return <CopyLine text={path} what="folder" />;
  return (
    <span>
      <code>extension/dist/{browser}</code> in a copy of Locked In, built with <code>npm start</code>. Whoever
      runs this server can give it to you.
    </span>
  );
}
