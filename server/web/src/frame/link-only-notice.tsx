import { Notice } from './notice.tsx';

/** One person's server has no passwords: whoever runs it prints a link, and the link signs a browser in once. */
export function LinkOnlyNotice() {
  return (
    <Notice title="This browser is not signed in">
      <p>This server has no passwords. A link signs a browser in, once, within an hour. To get one:</p>
      <ul>
        <li>
          on the machine where it runs, in its folder: <code>npm run link</code>
        </li>
        <li>
          or in a browser that is signed in: <b>Settings</b>, then <b>Link for another browser</b>.
        </li>
      </ul>
      <p>Open the link here, and this page shows your sessions.</p>
    </Notice>
  );
}
