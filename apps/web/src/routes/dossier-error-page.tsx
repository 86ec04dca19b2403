import { EmptyState } from '@regietafel/ui/components/notice';
import { useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, useParams } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { failureOf } from '../lib/api/failure.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';
import { PageLink } from '../lib/links.ts';
import { useMay, useSession } from '../lib/session/session.ts';
import { dossierQuery } from '../lib/sharing/dossier.ts';
import { shownViewing } from '../lib/sharing/viewing.ts';
import { ErrorPage } from './error-page.tsx';

/** For a dossier that could not be shown. Who was reading it when access ended is told so; anybody else reads what always holds. */
export function DossierErrorPage(props: ErrorComponentProps) {
  const { dossier = '' } = useParams({ strict: false });
  const { queryKey } = dossierQuery(useSession().current.tenant.id, dossier);
  // The cache keeps that there was an answer, for this organisation and in this tab, after the answer itself was forgotten.
  const wasShown = (useQueryClient().getQueryState(queryKey)?.dataUpdateCount ?? 0) > 0;
  const isGone = failureOf(props.error).code === 'NOT_FOUND' && wasShown && shownViewing === null;
  return isGone ? <EndedPage /> : <ErrorPage {...props} />;
}

function EndedPage() {
  const t = useMessages('dossier');
  const tenant = useSession().current.tenant.name;
  const mayTake = useMay('accounts.takeAlong');
  return (
    <div role="status">
      <PageTitle parts={[t('ended.title')]} />
      <EmptyState
        title={<h1>{t('ended.title')}</h1>}
        icon="kring"
        actions={
          <>
            <PageLink to="/">{t('ended.home')}</PageLink>
            {mayTake && <PageLink to="/organisatie/meenemen">{t('ended.take')}</PageLink>}
          </>
        }
      >
        {t('ended.body', { tenant })}
      </EmptyState>
    </div>
  );
}
