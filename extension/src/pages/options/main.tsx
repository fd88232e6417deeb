import './styles.ts';
import { OWN_CODE_HANDS } from '../../pairing/own-code-hands.ts';
import { browser } from '../../platform/browser.ts';
import { KEY_HANDS } from '../../platform/key-hands.ts';
import { NUDGE_HANDS } from '../../platform/nudge-hands.ts';
import { askBackground } from '../ask-background.ts';
import { renderPage } from '../render-page.tsx';
import { CodeHandsContext } from '../use-code-pairing.ts';
import { chooseLanguage } from './choose-language.ts';
import { Options } from './options.tsx';
import { ownFiles } from './own-files.ts';
import { WORDS } from './words.ts';

const { version } = browser.runtime.getManifest();
renderPage(
  <CodeHandsContext.Provider value={OWN_CODE_HANDS}>
    <Options
      hands={NUDGE_HANDS}
      ask={askBackground}
      version={version}
      files={ownFiles}
      keys={KEY_HANDS}
      chooseLanguage={chooseLanguage}
    />
  </CodeHandsContext.Provider>,
  WORDS.title,
);
