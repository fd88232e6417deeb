import { render } from 'preact';
import './styles.ts';
import { browser } from '../../platform/browser.ts';
import { NUDGE_HANDS } from '../../platform/nudge-hands.ts';
import { askBackground } from '../ask-background.ts';
import { Options } from './options.tsx';
import { ownFiles } from './own-files.ts';

const root = document.getElementById('root');
const { version } = browser.runtime.getManifest();
if (root)
  render(<Options hands={NUDGE_HANDS} ask={askBackground} version={version} files={ownFiles} />, root);
