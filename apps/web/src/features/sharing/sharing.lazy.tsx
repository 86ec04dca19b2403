import type { Seat } from '@regietafel/contracts/sharing/table';
import { Badge } from '@regietafel/ui/components/badge';
import { Card, Stack } from '@regietafel/ui/components/card';
import { Notice } from '@regietafel/ui/components/notice';
import { useSuspenseQueries } from '@tanstack/react-query';
import { createLazyRoute, useSearch } from '@tanstack/react-router';
import { CellDetail, Muted } from '../../components/cell.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { type AsOfSearch, isPast } from '../../lib/history/as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { kringenQuery } from '../../lib/sharing/kringen-query.ts';
import { ActsCard } from './acts/acts-card.tsx';
import { KringenSection } from './kringen-section.tsx';
import { ParticipantsTable } from './participants-table.tsx';
import { SeatDesk } from './seats/seat-desk.tsx';
import { addedKringenQuery, participantsQuery } from './sharing-queries.ts';
import './sharing.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/deelnemers')({ component: SharingPage });

/** Who takes part in the dossier, who sits in its kernteam and which kring reads what. */
function SharingPage() {
  const t = useMessages('sharing');
  const tenantId = useTenantId();
  const { dossierId, providerName } = useDossier();
  const [participants, kringen, added] = useSuspenseQueries({
    queries: [
      participantsQuery(tenantId, dossierId),
      kringenQuery(tenantId, dossierId),
      addedKringenQuery(tenantId, dossierId),
    ],
  });
  return (
    <Stack>
      <PageTitle parts={[t('title'), providerName]} />
      <RefreshNotice query={participants} />
      <TodayNotice />
      <Card title={t('participants.title')} isFlush footer={t('participants.lead')}>
        <ParticipantsTable {...participants.data} />
      </Card>
      <ActsCard />
      <Card title={t('seats.title')} footer={t('seats.lead')}>
        <Seats seats={participants.data.seats} />
      </Card>
      <SeatDesk />
      <KringenSection listed={kringen.data} added={added.data} />
    </Stack>
  );
}

/** Who takes part is told as of today, also to who reads the past: access is a matter of today. */
function TodayNotice() {
  const t = useMessages('sharing');
  const search: AsOfSearch = useSearch({ strict: false });
  return isPast(search) ? <Notice tone="info">{t('today')}</Notice> : null;
}

function Seats({ seats }: { readonly seats: readonly Seat[] }) {
  const t = useMessages('sharing');
  const terms = useMessages('terms');
  const format = useFormat();
  if (seats.length === 0) return <Muted>{t('seats.empty')}</Muted>;
  return (
    <ul className="rt-seats">
      {seats.map((seat) => (
        <li key={`${seat.kind} ${seat.personName} ${seat.validFrom}`} className="rt-seats__seat">
          <strong>{seat.personName}</strong>
          <CellDetail>{seat.tenantName ?? t('seats.masked')}</CellDetail>
          <span className="rt-seats__marks">
            <Badge tone={seat.isCurrent ? 'info' : 'neutral'} icon="user">
              {terms(`seat.${seat.kind}`)}
            </Badge>
            {seat.mayActForTable && (
              <Badge tone="neutral" icon="edit">
                {t('seats.actsForTable')}
              </Badge>
            )}
            {seat.validTo !== null && t('seats.ended', { to: format.date(seat.validTo) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
