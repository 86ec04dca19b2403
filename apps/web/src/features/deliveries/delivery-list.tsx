import type { DeliveryOutline } from '@regietafel/contracts/liquidity/deliveries';
import type { DeliveryId } from '@regietafel/domain/core/ids';
import { StatusDot } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { CellDetail } from '../../components/cell.tsx';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { useMoney } from '../../lib/liquidity/use-money.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { DOSSIER_PLACES } from '../../lib/sharing/dossier-pages.ts';

interface DeliveryListProps {
  readonly deliveries: readonly DeliveryOutline[];
  readonly open: DeliveryId | null;
}

/** All deliveries in sight, each beside the one before it. */
export function DeliveryList({ deliveries, open }: DeliveryListProps) {
  const t = useMessages('deliveries');
  const columns = useColumns();
  return (
    <Card title={t('list.title')} isFlush>
      <DataTable
        caption={t('list.caption')}
        rows={deliveries}
        columns={columns}
        rowKey={({ deliveryId }) => deliveryId}
        openKey={open}
        sort={null}
        onSort={keepOrder}
        empty={t('empty.title')}
      />
    </Card>
  );
}

/** The order is that of time, which the comparison with the one before rests on. */
function keepOrder(): void {}

function useColumns(): readonly Column<DeliveryOutline>[] {
  const t = useMessages('deliveries');
  const format = useFormat();
  const money = useMoney();
  return useMemo(
    () => [
      {
        id: 'standPer',
        header: t('column.standPer'),
        isRowHeader: true,
        cell: (delivery) => <OpenLink delivery={delivery} />,
      },
      { id: 'author', header: t('column.author'), cell: (delivery) => <Author delivery={delivery} /> },
      {
        id: 'period',
        header: t('column.period'),
        cell: ({ first, last }) => t('period', { first: format.month(first), last: format.month(last) }),
      },
      {
        id: 'lowest',
        header: t('column.lowest'),
        cell: ({ lowest, passes }) => (
          <>
            {money(lowest.cents)}
            <CellDetail>{t('lowest.in', { month: format.month(lowest.month) })}</CellDetail>
            {passes && (
              <CellDetail>
                <StatusDot tone="negative">{t('passes', { month: format.month(passes) })}</StatusDot>
              </CellDetail>
            )}
          </>
        ),
      },
      { id: 'course', header: t('column.course'), cell: (delivery) => <Course {...delivery} /> },
    ],
    [t, format, money],
  );
}

function OpenLink({ delivery }: { readonly delivery: DeliveryOutline }) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const { slug } = useDossier();
  const day = format.date(delivery.standPer);
  return (
    <PageLink
      to={DOSSIER_PLACES.deliveries}
      params={{ dossier: slug }}
      search={(now: object) => ({ ...now, levering: delivery.deliveryId, met: undefined })}
      aria-label={t('open', { day })}
    >
      {day}
    </PageLink>
  );
}

function Author({ delivery }: { readonly delivery: DeliveryOutline }) {
  const t = useMessages('deliveries');
  const { origin, sourceName, isSigned, isFictitious } = delivery;
  return (
    <>
      <RecordOrigin origin={origin} isTimeless />
      {sourceName !== '' && <CellDetail>{t('retyped', { source: sourceName })}</CellDetail>}
      {isSigned && <CellDetail>{t('signed')}</CellDetail>}
      {isFictitious && <CellDetail>{t('fictitious')}</CellDetail>}
    </>
  );
}

type CourseProps = Pick<DeliveryOutline, 'deterioration' | 'protocol'>;

/** Whether it is worse than the delivery before it, why, and what was said about that. */
function Course({ deterioration, protocol }: CourseProps) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const money = useMoney();
  if (deterioration === null) return t('course.first');
  const { reasons, before, now } = deterioration;
  if (reasons.length === 0) return <StatusDot tone="positive">{t('course.notWorse')}</StatusDot>;
  return (
    <>
      <StatusDot tone="caution">{t('course.worse')}</StatusDot>
      {reasons.includes('lowest') && (
        <CellDetail>
          {t('course.lowest', { before: money(before.lowest.cents), now: money(now.lowest.cents) })}
        </CellDetail>
      )}
      {reasons.includes('limit') && now.passes && (
        <CellDetail>{t('course.limit', { month: format.month(now.passes) })}</CellDetail>
      )}
      <CellDetail>{protocol === null ? t('unexplained') : protocol.cause}</CellDetail>
    </>
  );
}
