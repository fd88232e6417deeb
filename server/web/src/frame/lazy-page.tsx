import type { ComponentType } from 'preact';
import lazy from 'preact-iso/lazy';
import { Notice } from './notice.tsx';

/** A page whose code comes when it is first opened. Code that does not come is a page that says so. */
export function lazyPage(load: () => Promise<ComponentType>): ComponentType {
  return lazy<ComponentType>(() => load().catch(() => NoPage));
}

function NoPage() {
  const again = (
    <button type="button" class="button primary" onClick={() => location.reload()}>
      Load again
    </button>
  );
  return (
    <Notice title="This page did not arrive" actions={again}>
      <p>The server does not answer, or it was updated since this page was opened.</p>
    </Notice>
  );
}
