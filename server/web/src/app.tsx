import { LocationProvider, Route, Router } from 'preact-iso/router';
import { Frame } from './frame/frame.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { PairNowPage } from './pages/pair/pair-now-page.tsx';
import { PairPage } from './pages/pair/pair-page.tsx';
import { SessionPage } from './pages/session/session-page.tsx';
import { SettingsPage } from './pages/settings/settings-page.tsx';
import { TodayPage } from './pages/today/today-page.tsx';
import { WeekPage } from './pages/week/week-page.tsx';

export function App() {
  return (
    <LocationProvider scope={/^\/(?!v1\/|openapi\.json|docs)/}>
      <Frame>
        <Router>
          <Route path="/" component={TodayPage} />
          <Route path="/today" component={TodayPage} />
          <Route path="/week/:week?" component={WeekPage} />
          <Route path="/session/:sessionId" component={SessionPage} />
          <Route path="/settings" component={SettingsPage} />
          <Route path="/pair" component={PairPage} />
          <Route path="/pair/now" component={PairNowPage} />
          <Route default component={NotFoundPage} />
        </Router>
      </Frame>
    </LocationProvider>
  );
}
