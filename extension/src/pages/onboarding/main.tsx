import './styles.ts';
import { OWN_CODE_HANDS } from '../../pairing/own-code-hands.ts';
import { askBackground } from '../ask-background.ts';
import { renderPage } from '../render-page.tsx';
import { CodeHandsContext } from '../use-code-pairing.ts';
import { linkIn } from './link-in.ts';
import { Onboarding } from './onboarding.tsx';
import { WORDS } from './words.ts';

renderPage(
  <CodeHandsContext.Provider value={OWN_CODE_HANDS}>
    <Onboarding ask={askBackground} link={linkIn(location)} />
  </CodeHandsContext.Provider>,
  WORDS.tabTitle,
);
