import { render } from 'preact';
import './styles.ts';
import { askBackground } from '../ask-background.ts';
import { linkIn } from './link-in.ts';
import { Onboarding } from './onboarding.tsx';

const root = document.getElementById('root');
if (root) render(<Onboarding ask={askBackground} link={linkIn(location)} />, root);
