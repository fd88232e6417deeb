import { earlyPicture, sayOpen } from './early.ts';
import './styles.ts';
import { browser } from '../../platform/browser.ts';
import { siteGrants } from '../../platform/grants.ts';
import { readStored } from '../../platform/stored.ts';
import { askBackground } from '../ask-background.ts';
import { renderPage } from '../render-page.tsx';
import { Popup } from './popup.tsx';
import { readFirst } from './read-first.ts';
import { SiteGrantsContext } from './site-grants.ts';
import { ReadCodeContext } from './use-waiting-code.ts';

const readCode = () => readStored('codePairing');
const first = await readFirst(earlyPicture, browser.runtime.getManifest().version);
renderPage(
  <SiteGrantsContext.Provider value={siteGrants}>
    <ReadCodeContext.Provider value={readCode}>
      <Popup ask={askBackground} first={first} />
    </ReadCodeContext.Provider>
  </SiteGrantsContext.Provider>,
);
requestAnimationFrame(() => setTimeout(sayOpen)); // when it has been painted
