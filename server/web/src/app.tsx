import { ErrorBoundary } from 'preact-iso/lazy';
import { LocationProvider, Route, Router } from 'preact-iso/router';
import { Frame } from './frame/frame.tsx';
import { lazyPage } from './frame/lazy-page.tsx';
import { Loading } from './frame/notice.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { useFirstPage } from './use-first-page.ts';

const TodayPage = lazyPage(() => import('./pages/today/today-page.tsx').then((page) => page.TodayPage));
const WeekPage = lazyPage(() => import('./pages/week/week-page.tsx').then((page) => page.WeekPage));
const DayPage = lazyPage(() => import('./pages/day/day-page.tsx').then((page) => page.DayPage));
const SessionPage = lazyPage(() =>
  import('./pages/session/session-page.tsx').then((page) => page.SessionPage),
);
const SettingsPage = lazyPage(() =>
  import('./pages/settings/settings-page.tsx').then((page) => page.SettingsPage),
);
const AskedPage = lazyPage(() => import('./pages/asked/asked-page.tsx').then((page) => page.AskedPage));
const HistoryPage = lazyPage(() =>
  import('./pages/history/history-page.tsx').then((page) => page.HistoryPage),
);
const OwnDataPage = lazyPage(() =>
  import('./pages/own-data/own-data-page.tsx').then((page) => page.OwnDataPage),
);
const SolutionsPage = lazyPage(() =>
  import('./pages/solutions/solutions-page.tsx').then((page) => page.SolutionsPage),
);
const GoalsPage = lazyPage(() => import('./pages/goals/goals-page.tsx').then((page) => page.GoalsPage));
const PairPage = lazyPage(() => import('./pages/pair/pair-page.tsx').then((page) => page.PairPage));
const PairNowPage = lazyPage(() => import('./pages/pair/pair-now-page.tsx').then((page) => page.PairNowPage));
const PairDevicePage = lazyPage(() =>
  import('./pages/pair/pair-device-page.tsx').then((page) => page.PairDevicePage),
);
const SignInPage = lazyPage(() => import('./pages/account/sign-in-page.tsx').then((page) => page.SignInPage));
const SignInFailedPage = lazyPage(() =>
  import('./pages/account/sign-in-failed-page.tsx').then((page) => page.SignInFailedPage),
);
const SignUpPage = lazyPage(() => import('./pages/account/sign-up-page.tsx').then((page) => page.SignUpPage));
const InvitationPage = lazyPage(() =>
  import('./pages/account/invitation-page.tsx').then((page) => page.InvitationPage),
);
const ResetPasswordPage = lazyPage(() =>
  import('./pages/account/reset-password-page.tsx').then((page) => page.ResetPasswordPage),
);

const WorkspacesPage = lazyPage(() =>
  import('./pages/workspaces/workspaces-page.tsx').then((page) => page.WorkspacesPage),
);
const WorkspacePage = lazyPage(() =>
  import('./pages/workspaces/workspace-page.tsx').then((page) => page.WorkspacePage),
);
const JoinPage = lazyPage(() => import('./pages/workspaces/join-page.tsx').then((page) => page.JoinPage));
const LooksPage = lazyPage(() => import('./pages/workspaces/looks-page.tsx').then((page) => page.LooksPage));

export function App() {
  const { isComing, loads } = useFirstPage();
  return (
    <LocationProvider scope={/^\/(?!v1\/|api\/|openapi\.json|docs)/}>
      <Frame>
        <ErrorBoundary>
          {isComing && <Loading what="this page" />}
          <Router {...loads}>
            <Route path="/" component={TodayPage} />
            <Route path="/today" component={TodayPage} />
            <Route path="/week/:week?" component={WeekPage} />
            <Route path="/day/:date" component={DayPage} />
            <Route path="/session/:sessionId" component={SessionPage} />
            <Route path="/goals" component={GoalsPage} />
            <Route path="/solutions" component={SolutionsPage} />
            <Route path="/settings" component={SettingsPage} />
            <Route path="/settings/asked" component={AskedPage} />
            <Route path="/settings/history" component={HistoryPage} />
            <Route path="/settings/data" component={OwnDataPage} />
            <Route path="/workspaces" component={WorkspacesPage} />
            <Route path="/workspaces/join" component={JoinPage} />
            <Route path="/workspaces/looks" component={LooksPage} />
            <Route path="/workspaces/:workspaceId" component={WorkspacePage} />
            <Route path="/pair" component={PairPage} />
            <Route path="/pair/now" component={PairNowPage} />
            <Route path="/pair/device" component={PairDevicePage} />
            <Route path="/sign-in" component={SignInPage} />
            <Route path="/sign-in/failed" component={SignInFailedPage} />
            <Route path="/sign-up" component={SignUpPage} />
            <Route path="/invitation" component={InvitationPage} />
            <Route path="/reset-password" component={ResetPasswordPage} />
            <Route default component={NotFoundPage} />
          </Router>
        </ErrorBoundary>
      </Frame>
    </LocationProvider>
  );
}
