import type { DeliveryOutline } from '@regietafel/contracts/liquidity/deliveries';
import type { ShownDifference, ShownSum } from '@regietafel/contracts/liquidity/delivery-figures';
import type { DeliveryId } from '@regietafel/domain/core/ids';
import { Card } from '@regietafel/ui/components/card';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type CashRow, CashTable } from '../../components/cash/cash-table.tsx';
import { Part } from '../../components/part.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { deliveryDifferenceQuery } from '../../lib/liquidity/deliveries-query.ts';
import { useMoney } from '../../lib/liquidity/use-money.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

interface ComparisonCardProps {
  readonly deliveryId: DeliveryId;
  readonly comparedWith: DeliveryId | null;
  readonly deliveries: readonly DeliveryOutline[];
}

/** What changed between this delivery and another one that the reader chooses. */
export function ComparisonCard({ deliveryId, comparedWith, deliveries }: ComparisonCardProps) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const navigate = useNavigate({ from: '/dossiers/$dossier/liquiditeit/leveringen' });
  const others = deliveries.filter((one) => one.deliveryId !== deliveryId);
  const other = others.find((one) => one.deliveryId === comparedWith);
  if (others.length === 0) return null;
  const order = deliveries.map((one) => one.deliveryId);
  const isOlder = other !== undefined && order.indexOf(other.deliveryId) > order.indexOf(deliveryId);
  return (
    <Card title={t('compare.card')}>
      <div className="rt-deliveries__part">
        <NativeSelect
          label={t('compare.title')}
          options={[
            { value: '' as DeliveryId | '', label: t('compare.none') },
            ...others.map((one) => ({
              value: one.deliveryId as DeliveryId | '',
              label: `${format.date(one.standPer)} – ${one.origin.author.name ?? t('masked')}`,
            })),
          ]}
          value={other?.deliveryId ?? ''}
          onChange={(met) =>
            void navigate({
              search: (now) => ({ ...now, met: met === '' ? undefined : met }),
              resetScroll: false,
            })
          }
        />
        {other && (
          <Part>
            <Difference
              before={isOlder ? other.deliveryId : deliveryId}
              after={isOlder ? deliveryId : other.deliveryId}
            />
          </Part>
        )}
      </div>
    </Card>
  );
}

function Difference(ids: { readonly before: DeliveryId; readonly after: DeliveryId }) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const money = useMoney();
  const { dossierId } = useDossier();
  const { data } = useSuspenseQuery(deliveryDifferenceQuery(useTenantId(), { dossierId, ...ids }));
  const { difference } = data;
  const rows = useRows(difference);
  const [first, last] = [difference?.months[0], difference?.months.at(-1)];
  if (difference === null || first === undefined || last === undefined) return <p>{t('compare.apart')}</p>;
  return (
    <>
      <p className="rt-muted">
        {t('compare.months', { first: format.monthLong(first), last: format.monthLong(last) })}{' '}
        {t('compare.onlyChanged')}
      </p>
      <CashTable
        caption={t('compare.caption')}
        columns={[t('compare.what'), t('compare.before'), t('compare.after'), t('compare.difference')]}
        rows={rows}
      />
      <p>{t('compare.sum', { amount: money(difference.end.difference) })}</p>
      <Assumptions assumptions={difference.assumptions} />
    </>
  );
}

function useRows(difference: ShownDifference | null): readonly CashRow[] {
  const t = useMessages('deliveries');
  const money = useMoney();
  if (difference === null) return [];
  const row = (sum: ShownSum, header: string, role?: 'total'): CashRow => ({
    key: sum.key,
    header,
    cells: [money(sum.before), money(sum.after), money(sum.difference)],
    ...(role && { role }),
  });
  const lines = difference.lines.filter((line) => line.difference !== 0);
  const events = difference.events.filter((event) => event.difference !== 0 || event.change !== 'same');
  return [
    row(difference.start, t('compare.start')),
    ...(lines.length === 0 ? [] : [section('lines', t('compare.lines'))]),
    ...lines.map((line) => row(line, line.title)),
    ...(events.length === 0 ? [] : [section('events', t('compare.events'))]),
    ...events.map((event) => row(event, `${event.title} (${t(`change.${event.change}`)})`)),
    row(difference.end, t('compare.end'), 'total'),
    row(difference.lowest, t('compare.lowest'), 'total'),
    row(difference.creditLimit, t('compare.creditLimit')),
  ];
}

function section(key: string, header: string): CashRow {
  return { key: `section-${key}`, header, cells: [], role: 'section' };
}

function Assumptions({ assumptions }: Pick<ShownDifference, 'assumptions'>) {
  const t = useMessages('deliveries');
  const format = useFormat();
  if (assumptions.length === 0) return null;
  type Side = ShownDifference['assumptions'][number]['before'];
  const figureOf = (side: Side) => {
    if (side === null) return '–';
    if (side.value === null) return t('view.pm');
    return side.unit === 'percent' ? format.percent(side.value) : format.number(side.value);
  };
  return (
    <>
      <h3>{t('compare.assumptions')}</h3>
      <ul>
        {assumptions.map(({ before, after }) => (
          <li key={before?.name ?? after?.name}>
            {after?.name ?? before?.name}: {figureOf(before)} → {figureOf(after)}
          </li>
        ))}
      </ul>
    </>
  );
}
