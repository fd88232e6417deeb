import './styles.ts';
import { browser } from '../../platform/browser.ts';
import { siteGrants } from '../../platform/grants.ts';
import { askBackground } from '../ask-background.ts';
import { renderPage } from '../render-page.tsx';
import { Popup } from './popup.tsx';
import { SiteGrantsContext } from './site-grants.ts';

const popup = (
  <SiteGrantsContext.Provider value={siteGrants}>
    <Popup ask={askBackground} version={browser.runtime.getManifest().version} />
  </SiteGrantsContext.Provider>
);
renderPage(popup);
