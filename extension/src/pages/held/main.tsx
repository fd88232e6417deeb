import './styles.ts';
import { renderPage } from '../render-page.tsx';
import { takeAddress } from './address-in.ts';
import { askHeld } from './ask-held.ts';
import { HeldPage } from './held-page.tsx';
import { WORDS } from './words.ts';

const address = takeAddress(location, history);
const page = <HeldPage address={address} ask={askHeld} goTo={(url) => location.replace(url)} />;

/** In another site's frame its buttons could be pressed unseen, so there it stays empty. */
if (window.top === window) renderPage(page, WORDS.tabTitle);
