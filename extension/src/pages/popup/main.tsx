import { render } from 'preact';
import './styles.ts';
import { browser } from '../../platform/browser.ts';
import { siteGrants } from '../../platform/grants.ts';
import { askBackground } from '../ask-background.ts';
import { Popup } from './popup.tsx';
import { SiteGrantsContext } from './site-grants.ts';

const root = document.getElementById('root');
const popup = (
  <SiteGrantsContext.Provider value={siteGrants}>
    <Popup ask={askBackground} version={browser.runtime.getManifest().version} />
  </SiteGrantsContext.Provider>
);
if (root) render(popup, root);
