import { Notice } from '../frame/notice.tsx';
import { useTitle } from '../use-title.ts';

export function NotFoundPage() {
  useTitle('Not found');
  return (
    <Notice
      title="There is no such page"
      actions={
        <a class="button primary" href="/">
          To today
        </a>
      }
    >
      <p>The address may be misspelt.</p>
    </Notice>
  );
}
