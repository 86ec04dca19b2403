import type { Deliveries } from '@regietafel/contracts/liquidity/deliveries';
import { Button } from '@regietafel/ui/components/button';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { PageTitle } from '../../components/page-title.tsx';
import { Part } from '../../components/part.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { isPast } from '../../lib/history/as-of.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ButtonLink } from '../../lib/links.ts';
import { deliveriesQuery } from '../../lib/liquidity/deliveries-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { DOSSIER_PLACES } from '../../lib/sharing/dossier-pages.ts';
import { DeliveryList } from './delivery-list.tsx';
import { LookBackCard } from './look-back-card.tsx';
import { OpenDelivery } from './open-delivery.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { RecordActual } from './record-actual.tsx';
import './deliveries.css';

const DeliverDialog = lazy(() =>
  import('./deliver-dialog.tsx').then((module) => ({ default: module.DeliverDialog })),
);

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/liquiditeit/leveringen')({
  component: DeliveriesPage,
});

/** The forecasts that were delivered, frozen, beside what came true. */
function DeliveriesPage() {
  const t = useMessages('deliveries');
  const { dossierId, providerName, slug } = useDossier();
  const query = useSuspenseQuery(deliveriesQuery(useTenantId(), { dossierId, asOf: useAsOf() }));
  const search = Route.useSearch();
  const { deliveries, proposals, lookBacks, desk } = query.data;
  const deliver = desk.mayDeliver && !isPast(search) && <DeliverButton desk={desk} day={query.data.day} />;
  return (
    <Stack>
      <PageTitle parts={[t('title'), providerName]} />
      <header className="rt-deliveries__head">
        <div>
          <h2>{t('title')}</h2>
          <p className="rt-muted">{t('lead')}</p>
        </div>
        <div className="rt-deliveries__ways">
          <ButtonLink to={DOSSIER_PLACES.liquidity} params={{ dossier: slug }} icon="chevronLeft">
            {t('back')}
          </ButtonLink>
          {desk.mayRecord && !isPast(search) && (
            <RecordActual delivered={deliveries.map(({ first }) => first)} />
          )}
          {deliveries.length > 0 && deliver}
        </div>
      </header>
      <RefreshNotice query={query} />
      {proposals.map((proposal) => (
        <ProposalCard key={proposal.proposalId} proposal={proposal} />
      ))}
      {deliveries.length === 0 ? (
        <Card>
          <EmptyState title={t('empty.title')} actions={deliver}>
            {t(deliver ? 'empty.own' : 'empty.other')}
          </EmptyState>
        </Card>
      ) : (
        <>
          {lookBacks.map((lookBack) => (
            <LookBackCard key={lookBack.author} lookBack={lookBack} isOnly={lookBacks.length === 1} />
          ))}
          <DeliveryList deliveries={deliveries} open={search.levering ?? null} />
          {search.levering && (
            <Part>
              <OpenDelivery
                key={search.levering}
                deliveryId={search.levering}
                comparedWith={search.met ?? null}
                deliveries={deliveries}
              />
            </Part>
          )}
        </>
      )}
    </Stack>
  );
}

function DeliverButton({ desk, day }: Pick<Deliveries, 'desk' | 'day'>) {
  const t = useMessages('deliveries');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t('deliver.action')}
      </Button>
      {isOpen && (
        <Part>
          <DeliverDialog desk={desk} day={day} onClose={() => setOpen(false)} />
        </Part>
      )}
    </>
  );
}
