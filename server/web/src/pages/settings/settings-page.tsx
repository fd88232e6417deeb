import '../../styles/settings-page.css';
import type { DeviceList } from '@locked-in/contracts';
import { PATHS } from '../../api/paths.ts';
import { Part } from '../../frame/part.tsx';
import { Shown } from '../../frame/shown.tsx';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { AccountPart } from './account/account-part.tsx';
import { AiPart } from './ai/ai-part.tsx';
import { AnotherBrowser } from './another-browser.tsx';
import { CalendarPart } from './calendar/calendar-part.tsx';
import { DevicesView } from './devices-view.tsx';
import { EventsKeptPart } from './events-kept/events-kept-part.tsx';
import { SignOut } from './sign-out.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { useRevoke } from './use-revoke.ts';

export function SettingsPage() {
  useTitle('Settings');
  const { reading, reload } = useReading<DeviceList>(PATHS.devices);
  const revoking = useRevoke(reload);
  return (
    <Shown reading={reading} what="the settings" onRetry={reload}>
      {({ devices }) => (
        <article class="report">
          <header class="report-head">
            <h1>Settings</h1>
          </header>
          <Part
            title="Browsers"
            note="Paired browsers record sessions and send them here. They can read nothing but the results of their own."
          >
            <DevicesView devices={devices} problem={revoking.problem} onRevoke={revoking.revoke} />
          </Part>
          <Part
            title="Link for another browser"
            note="It signs one browser in and pairs one browser. It lives an hour."
          >
            <AnotherBrowser />
          </Part>
          <AccountPart />
          <CalendarPart />
          <AiPart />
          <EventsKeptPart />
          <Part title="Appearance" note="Kept in this browser only.">
            <ThemeChoice />
          </Part>
          <Part
            title="Account history"
            note="Sign-ins, paired browsers, changes and exports, with when and from where."
          >
            <a class="button" href="/settings/history">
              What happened to your account
            </a>
          </Part>
          <Part
            title="Your data"
            note="Everything that is stored about you, to take along or to have erased."
          >
            <a class="button" href="/settings/data">
              Take it along or erase it
            </a>
          </Part>
          <Part
            title="This browser"
            note="Signing out hides your pages here. Pairing is not touched: recording goes on."
          >
            <SignOut />
          </Part>
        </article>
      )}
    </Shown>
  );
}
