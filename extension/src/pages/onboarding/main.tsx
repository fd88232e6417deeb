import { render } from 'preact';
import '@locked-in/ui/base.css';
import '@locked-in/ui/fonts.css';
import '../pages.css';
import '../pairing.css';
import '../keeping.css';
import './onboarding.css';
import { askBackground } from '../ask-background.ts';
import { linkIn } from './link-in.ts';
import { Onboarding } from './onboarding.tsx';

const root = document.getElementById('root');
if (root) render(<Onboarding ask={askBackground} link={linkIn(location)} />, root);
