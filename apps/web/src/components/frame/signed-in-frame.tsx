import { findRegionTheme } from '@regietafel/ui/themes/region-theme';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { forgetEverything, onSessionLost } from '../../lib/api/query-client.ts';
import { isAtWork, SessionContext, sessionQuery } from '../../lib/session/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { AsOfBanner, DemoBanner } from './banners.tsx';
import { MainMenu } from './main-menu.tsx';
import { PageFrame } from './page-frame.tsx';

/** The frame around the pages of a person at work, in the colours of the organisation. */
export function SignedInFrame() {
  const { data: me } = useSuspenseQuery(sessionQuery);
  const tenant = me.current?.tenant;
  useLeaveWhenSignedOut();
  useRegionTheme(tenant?.slug);

  if (!isAtWork(me) || !tenant) return null;
  return (
    <SessionContext value={me}>
      <PageFrame
        // A switch of tenant in another tab builds the page anew: nothing of the former stays in any component.
        key={tenant.id}
        tenantName={tenant.name}
        headerEnd={<AccountMenu />}
        banners={
          <>
            {me.isDemo && <DemoBanner />}
            <AsOfBanner />
          </>
        }
        navigation={<MainMenu />}
      >
        <Outlet />
      </PageFrame>
    </SessionContext>
  );
}

/** Goes to the sign-in page when the server says that the session is over, and forgets what it gave. */
function useLeaveWhenSignedOut(): void {
  const navigate = useNavigate();
  useEffect(
    () =>
      onSessionLost(() => {
        const terug = `${window.location.pathname}${window.location.search}`;
        void forgetEverything().then(() => navigate({ to: '/inloggen', search: { terug } }));
      }),
    [navigate],
  );
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
