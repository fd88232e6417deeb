import { render } from 'preact';
import './styles.ts';
import { takeAddress } from './address-in.ts';
import { askHeld } from './ask-held.ts';
import { HeldPage } from './held-page.tsx';

/** In another site's frame its buttons could be pressed unseen, so there it stays empty. */
const root = window.top === window ? document.getElementById('root') : null;
const address = takeAddress(location, history);
if (root) render(<HeldPage address={address} ask={askHeld} goTo={(url) => location.replace(url)} />, root);
