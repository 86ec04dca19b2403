import { EmptyState, ErrorState } from '@regietafel/ui/components/notice';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { failureOf, isPassing } from '../lib/api/failure.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';
import { PageLink } from '../lib/links.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** For a page that could not be shown: a refused read, a lost connection, or a mistake of ours. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useMessages('frame');
  const router = useRouter();
  const failure = failureOf(error);
  if (failure.code === 'NOT_FOUND') return <NotFoundPage />;
  if (failure.code === 'FORBIDDEN') return <NotForYouPage reason={failure.message} />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageTitle parts={[t('crash.title')]} />
      <ErrorState title={<h1>{t('crash.title')}</h1>} onRetry={isPassing(error) ? retry : undefined}>
        {failure.message ?? t('crash.body')}
      </ErrorState>
    </>
  );
}

/** For a page that the person's role does not open: nothing is wrong, and somebody else of the organisation may. */
function NotForYouPage({ reason }: { readonly reason: string | null }) {
  const t = useMessages('frame');
  return (
    <>
      <PageTitle parts={[t('forbidden.title')]} />
      <EmptyState
        title={<h1>{t('forbidden.title')}</h1>}
        icon="user"
        actions={
          <>
            <PageLink to="/rechten">{t('rights')}</PageLink>
            <PageLink to="/">{t('notFound.home')}</PageLink>
          </>
        }
      >
        {reason ?? t('forbidden.body')}
      </EmptyState>
    </>
  );
}
