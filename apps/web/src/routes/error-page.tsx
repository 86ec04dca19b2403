import { ErrorState } from '@regietafel/ui/components/notice';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { failureOf, isPassing } from '../lib/api/failure.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** For a page that could not be shown: a refused read, a lost connection, or a mistake of ours. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useMessages('frame');
  const router = useRouter();
  const failure = failureOf(error);
  if (failure.code === 'NOT_FOUND') return <NotFoundPage />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <ErrorState title={<h1>{t('crash.title')}</h1>} onRetry={isPassing(error) ? retry : undefined}>
      {failure.message ?? t('crash.body')}
    </ErrorState>
  );
}
