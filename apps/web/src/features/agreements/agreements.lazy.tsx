import type { Agreements } from '@regietafel/contracts/agreements/agreements';
import { Button } from '@regietafel/ui/components/button';
import { Card, Stack } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import { SplitView } from '@regietafel/ui/components/side-panel';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { lazy, useMemo, useState } from 'react';
import { PageTitle } from '../../components/page-title.tsx';
import { Part } from '../../components/part.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { initialWriteAs } from '../../components/write-as-fields.tsx';
import { isPast } from '../../lib/history/as-of.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { sortFrom, sortTo } from '../../lib/search/search-params.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { AgreementPanel } from './agreement-panel.tsx';
import { useAgreementColumns } from './agreements-columns.tsx';
import { AgreementsFilters } from './agreements-filters.tsx';
import { agreementsQuery } from './agreements-query.ts';
import { AGREEMENT_COLUMNS } from './agreements-search.ts';
import { filterAgreements } from './filter-agreements.ts';
import { PartySlips } from './party-slip.tsx';

const NewAgreementDialog = lazy(() =>
  import('./new-agreement-dialog.tsx').then((module) => ({ default: module.NewAgreementDialog })),
);

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/afspraken')({ component: AgreementsPage });

/** What parties promised each other, what became of the dates, and who keeps its word. */
function AgreementsPage() {
  const t = useMessages('agreements');
  const { dossierId, providerName } = useDossier();
  const query = useSuspenseQuery(agreementsQuery(useTenantId(), dossierId, useAsOf()));
  const { agreements, byParty, places, day } = query.data;
  const search = Route.useSearch();
  const navigate = useNavigate({ from: '/dossiers/$dossier/afspraken' });
  const close = () => void navigate({ search: ({ afspraak: _closed, ...rest }) => rest, resetScroll: false });
  const mayRecord = !isPast(search) && places.length > 0;
  return (
    <Stack>
      <PageTitle parts={[t('title'), providerName]} />
      <RefreshNotice query={query} />
      <SplitView
        panel={
          search.afspraak && (
            <AgreementPanel
              key={search.afspraak}
              agreement={agreements.find(({ agreementId }) => agreementId === search.afspraak)}
              day={day}
              places={places}
              mayChange={mayRecord}
              onClose={close}
            />
          )
        }
      >
        <Stack>
          <Card
            title={t('title')}
            actions={mayRecord && <NewAgreement places={places} day={day} />}
            isFlush={agreements.length > 0}
          >
            <AgreementList {...query.data} />
          </Card>
          {byParty.length > 0 && <PartySlips byParty={byParty} />}
        </Stack>
      </SplitView>
    </Stack>
  );
}

function AgreementList({ agreements, byParty }: Agreements) {
  const t = useMessages('agreements');
  const common = useMessages('common');
  const search = Route.useSearch();
  const navigate = useNavigate({ from: '/dossiers/$dossier/afspraken' });
  const columns = useAgreementColumns();
  const rows = useMemo(() => filterAgreements(agreements, search), [agreements, search]);
  const sort = useMemo(() => sortFrom(search.sorteer), [search.sorteer]);
  const show = (change: object) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  if (agreements.length === 0) {
    return (
      <EmptyState title={t('empty.title')} icon="calendar">
        {t('empty.body')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="rt-agreements__head">
        <p className="rt-muted">{t('lead')}</p>
        <AgreementsFilters agreements={agreements} byParty={byParty} search={search} onChange={show} />
      </div>
      <DataTable
        caption={t('caption')}
        rows={rows}
        columns={columns}
        rowKey={({ agreementId }) => agreementId}
        sort={sort}
        onSort={(next) => show({ sorteer: sortTo(AGREEMENT_COLUMNS, next) })}
        openKey={search.afspraak ?? null}
        empty={<EmptyState title={common('noResults')} icon="filter" />}
      />
    </>
  );
}

function NewAgreement({ places, day }: Pick<Agreements, 'places' | 'day'>) {
  const t = useMessages('agreements');
  const [isOpen, setIsOpen] = useState(false);
  const initial = initialWriteAs(places, 'agreement');
  if (initial === undefined) return null;
  return (
    <>
      <Button icon="add" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('new')}
      </Button>
      {isOpen && (
        <Part>
          <NewAgreementDialog
            places={places}
            initial={initial}
            today={day}
            onClose={() => setIsOpen(false)}
          />
        </Part>
      )}
    </>
  );
}
