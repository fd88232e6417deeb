import { earlyPicture } from './early-picture.ts';
import './styles.ts';
import { browser } from '../../platform/browser.ts';
import { siteGrants } from '../../platform/grants.ts';
import { askBackground } from '../ask-background.ts';
import { renderPage } from '../render-page.tsx';
import { Popup } from './popup.tsx';
import { readFirst } from './read-first.ts';
import { SiteGrantsContext } from './site-grants.ts';

const first = await readFirst(earlyPicture, browser.runtime.getManifest().version);
renderPage(
  <SiteGrantsContext.Provider value={siteGrants}>
    <Popup ask={askBackground} first={first} />
  </SiteGrantsContext.Provider>,
);
