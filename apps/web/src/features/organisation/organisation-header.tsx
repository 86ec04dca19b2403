import { PageHeader } from '@regietafel/ui/components/page-header';
import { TabNav } from '@regietafel/ui/components/tab-nav';
import type { ReactNode } from 'react';
import { PageTitle } from '../../components/page-title.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { TabLink } from '../../lib/links.ts';
import { useMay } from '../../lib/session/session.ts';

interface OrganisationHeaderProps {
  readonly title: string;
  readonly lead: string;
  readonly actions?: ReactNode;
}

/** The head above the pages of the own organisation. */
export function OrganisationHeader({ title, lead, actions }: OrganisationHeaderProps) {
  const t = useMessages('organisation');
  const mayReadPeople = useMay('accounts.readPeople');
  return (
    <>
      <PageTitle parts={[title]} />
      <PageHeader
        title={title}
        lead={lead}
        actions={actions}
        tabs={
          // Who may not read the people has one page here, and so nothing to choose.
          mayReadPeople && (
            <TabNav label={t('tabs')}>
              <TabLink to="/organisatie/mensen">{t('tab.people')}</TabLink>
              <TabLink to="/organisatie/rechtencontrole">{t('tab.reviews')}</TabLink>
              <TabLink to="/organisatie/meenemen">{t('tab.take')}</TabLink>
            </TabNav>
          )
        }
      />
    </>
  );
}
