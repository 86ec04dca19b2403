import { AppFrame } from '@regietafel/ui/components/app-frame';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DisplayMenu } from './display-menu.tsx';

interface PageFrameProps {
  readonly tenantName?: string;
  readonly headerEnd?: ReactNode;
  readonly banners?: ReactNode;
  readonly navigation?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page in the user's language; also for pages before signing in. */
export function PageFrame({ tenantName, headerEnd, banners, navigation, children }: PageFrameProps) {
  const t = useMessages('frame');
  const location = useLocation({ select: ({ pathname }) => pathname });
  return (
    <AppFrame
      skipLabel={t('skip')}
      navigationLabel={t('navigation')}
      productName={t('product')}
      home={(wordmark) => <Link to="/">{wordmark}</Link>}
      tenantName={tenantName}
      headerEnd={
        <>
          <DisplayMenu />
          {headerEnd}
        </>
      }
      banners={banners}
      navigation={navigation}
      location={location}
    >
      {children}
    </AppFrame>
  );
}
