import './styles.ts';
import { askBackground } from '../ask-background.ts';
import { renderPage } from '../render-page.tsx';
import { linkIn } from './link-in.ts';
import { Onboarding } from './onboarding.tsx';
import { WORDS } from './words.ts';

renderPage(<Onboarding ask={askBackground} link={linkIn(location)} />, WORDS.tabTitle);
