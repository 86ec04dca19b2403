import { EmptyState } from '@regietafel/ui/components/notice';
import { PageTitle } from '../components/page-title.tsx';
import { useMessages } from '../lib/i18n/use-messages.ts';
import { PageLink } from '../lib/links.ts';

/** For an address that leads nowhere. It says the same of what does not exist and of what is not yours. */
export function NotFoundPage() {
  const t = useMessages('frame');
  return (
    <>
      <PageTitle parts={[t('notFound.title')]} />
      <EmptyState
        title={<h1>{t('notFound.title')}</h1>}
        icon="search"
        actions={<PageLink to="/">{t('notFound.home')}</PageLink>}
      >
        {t('notFound.body')}
      </EmptyState>
    </>
  );
}
