import type { Instance } from '@locked-in/contracts';
import { PATHS } from '../../api/paths.ts';
import { useReading } from '../../use-reading.ts';
import { type Loadable, LoadExtension } from './load-extension.tsx';

type PairStepsProps = { readonly problem: string | undefined; readonly onPair: () => void };

export function PairSteps(props: PairStepsProps) {
  const { reading } = useReading<Instance>(PATHS.instance);
  const folders = reading.kind === 'ready' ? reading.value.extension : undefined;
  return <PairStepsView {...props} folders={folders} browser={browserOf(navigator.userAgent)} />;
}

export function PairStepsView({ problem, onPair, folders, browser }: PairStepsProps & Loadable) {
  return (
    <article class="report pair">
      <header class="report-head">
        <div>
          <p class="overline">You are signed in</p>
          <h1>Now pair this browser</h1>
          <p class="standfirst">
            These pages show your sessions. Recording them is the extension’s part: it watches only while a
            session runs, and sends to this server alone.
          </p>
        </div>
      </header>
      <ol class="pair-steps">
        <li>
          <h2>Load the extension</h2>
          <LoadExtension folders={folders} browser={browser} />
        </li>
        <li>
          <h2>Pair it with this server</h2>
          <p>One press; the extension does the rest.</p>
          {problem !== undefined && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          <div class="actions">
            <button type="button" class="button primary" onClick={onPair}>
              Pair this browser
            </button>
            <a class="button quiet" href="/">
              Not now
            </a>
          </div>
        </li>
      </ol>
    </article>
  );
}

function browserOf(userAgent: string): 'chromium' | 'firefox' {
  return userAgent.includes('Firefox/') ? 'firefox' : 'chromium';
}
