import type { Me } from '@regietafel/contracts/accounts/accounts';
import { findRegionTheme } from '@regietafel/ui/themes/region-theme';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, useEffect } from 'react';
import { forgetEverything, onSessionLost } from '../../lib/api/query-client.ts';
import { isAtWork, SessionContext, sessionQuery } from '../../lib/session/session.ts';
import { shownView } from '../../lib/sharing/viewing.ts';
import { Part } from '../part.tsx';
import { AccountMenu } from './account-menu.tsx';
import { AsOfBanner, DemoBanner, ViewAsToCome } from './banners.tsx';
import { MainMenu } from './main-menu.tsx';
import { NotificationBell } from './notification-bell.tsx';
import { PageFrame } from './page-frame.tsx';

const FollowNews = lazy(() =>
  import('../live/follow-news.tsx').then((module) => ({ default: module.FollowNews })),
);

// Seldom there, so that no other page waits for it.
const SupportBanner = lazy(() =>
  import('./support-banner.tsx').then((module) => ({ default: module.SupportBanner })),
);
const ViewAsBanner = lazy(() =>
  import('./view-as-banner.tsx').then((module) => ({ default: module.ViewAsBanner })),
);

/** The frame around the pages of a person at work, in the colours of the organisation. */
export function SignedInFrame() {
  const { data: me } = useSuspenseQuery(sessionQuery);
  const tenant = me.current?.tenant;
  useLeaveWhenSignedOut();
  useChooseWhenEnded(me);
  useRegionTheme(tenant?.slug);

  if (!isAtWork(me) || !tenant) return null;
  return (
    <SessionContext value={me}>
      <PageFrame
        // A switch of tenant in another tab builds the page anew: nothing of the former stays in any component.
        key={tenant.id}
        tenantName={tenant.name}
        headerEnd={
          <>
            <NotificationBell />
            <AccountMenu />
          </>
        }
        banners={
          <>
            {me.isDemo && <DemoBanner />}
            <AsOfBanner />
            {me.current?.support && (
              <Part>
                <SupportBanner />
              </Part>
            )}
            {shownView && (
              <Part fallback={<ViewAsToCome />}>
                <ViewAsBanner />
              </Part>
            )}
          </>
        }
        navigation={<MainMenu />}
      >
        <Outlet />
        <Part isExtra>
          <FollowNews />
        </Part>
      </PageFrame>
    </SessionContext>
  );
}

/** Goes to the sign-in page when the server says that the session is over, and forgets what it gave. */
function useLeaveWhenSignedOut(): void {
  const navigate = useNavigate();
  useEffect(() => {
    let isLeaving = false;
    return onSessionLost(() => {
      // Each read that is refused says so; on the way out the address is already that of the sign-in page.
      if (isLeaving) return;
      isLeaving = true;
      const terug = `${window.location.pathname}${window.location.search}`;
      void forgetEverything()
        .then(() => navigate({ to: '/inloggen', search: { terug } }))
        .finally(() => {
          isLeaving = false;
        });
    });
  }, [navigate]);
}

/** Goes to choose another organisation when the work for this one has ended. */
function useChooseWhenEnded({ account, current }: Me): void {
  const navigate = useNavigate();
  const hasEnded = account !== null && current === null;
  useEffect(() => {
    if (hasEnded) void navigate({ to: '/organisatie', search: {} });
  }, [hasEnded, navigate]);
}

function useRegionTheme(slug: string | undefined): void {
  useEffect(() => {
    const theme = slug === undefined ? undefined : findRegionTheme(slug);
    const { dataset } = document.documentElement;
    if (theme) dataset['region'] = theme;
    return () => {
      delete dataset['region'];
    };
  }, [slug]);
}
