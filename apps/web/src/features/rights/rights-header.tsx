import { PageHeader } from '@regietafel/ui/components/page-header';
import { TabNav } from '@regietafel/ui/components/tab-nav';
import { PageTitle } from '../../components/page-title.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { TabLink } from '../../lib/links.ts';

/** The head above both pages on rights. */
export function RightsHeader({ lead }: { readonly lead: string }) {
  const t = useMessages('rights');
  return (
    <>
      <PageTitle parts={[t('title')]} />
      <PageHeader
        title={t('title')}
        lead={lead}
        tabs={
          <TabNav label={t('tabs')}>
            <TabLink to="/rechten" activeOptions={{ exact: true }}>
              {t('tab.rights')}
            </TabLink>
            <TabLink to="/rechten/matrix">{t('tab.matrix')}</TabLink>
          </TabNav>
        }
      />
    </>
  );
}
