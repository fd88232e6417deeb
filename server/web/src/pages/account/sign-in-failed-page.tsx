import { Notice } from '../../frame/notice.tsx';
import { useTitle } from '../../use-title.ts';

/** Where the provider's answer leads when nobody is let in by it. */
export function SignInFailedPage() {
  useTitle('Not signed in');
  return (
    <Notice
      title="That did not sign you in"
      actions={
        <a class="button primary" href="/sign-in">
          Back to signing in
        </a>
      }
    >
      <p>
        The other service knows you, this server does not, or not yet. If you have no account here, you need
        an invitation: open its link in this browser first. If you have one with a password, sign in with
        that.
      </p>
    </Notice>
  );
}
