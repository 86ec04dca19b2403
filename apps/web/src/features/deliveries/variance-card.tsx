import type { ShownVariance, ShownVarianceLine } from '@regietafel/contracts/liquidity/delivery-figures';
import type { Cents } from '@regietafel/domain/core/cents';
import { Card } from '@regietafel/ui/components/card';
import type { ReactNode } from 'react';
import { type CashRow, CashTable } from '../../components/cash/cash-table.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useMoney } from '../../lib/liquidity/use-money.ts';

/** What came true less what was forecast, per line and month, and together over the months that are known. */
export function VarianceCard({ variance }: { readonly variance: ShownVariance }) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const known = variance.lines.filter(isKnown);
  const rows = useRows({ ...variance, lines: known });
  const untold = variance.lines.length - known.length;
  if (variance.months.length === 0)
    return (
      <Card title={t('variance.title')}>
        <p>{t('variance.none')}</p>
      </Card>
    );
  return (
    <Card title={t('variance.title')}>
      <p className="rt-muted">{t('variance.lead')}</p>
      <CashTable
        caption={t('variance.caption')}
        columns={[
          t('variance.line'),
          ...variance.months.map((month) => format.month(month)),
          t('variance.total'),
        ]}
        rows={rows}
      />
      {untold > 0 && <p className="rt-muted">{t('variance.untold', { count: untold })}</p>}
    </Card>
  );
}

/** Of a line of which no month is known there is nothing to lay beside the forecast: that is said once, under the table. */
function isKnown({ total }: ShownVarianceLine): boolean {
  return total !== null;
}

function useRows({ lines, rest, net, closing }: ShownVariance): readonly CashRow[] {
  const t = useMessages('deliveries');
  const figure = useFigure();
  const row = (line: ShownVarianceLine, header: string, role?: 'total'): CashRow => ({
    key: line.key,
    header,
    cells: [...line.months.map(({ difference }) => figure(difference)), total(line)],
    ...(role && { role }),
  });
  const total = ({ total: sum, unknownMonths }: ShownVarianceLine): ReactNode => (
    <>
      {figure(sum?.difference ?? null)}
      {unknownMonths > 0 && sum !== null && (
        <span className="rt-cash-table__note">{t('variance.unknownMonths', { count: unknownMonths })}</span>
      )}
    </>
  );
  return [
    ...lines.map((line) => row(line, line.title)),
    row(rest, t('variance.rest')),
    row(net, t('variance.net'), 'total'),
    {
      key: 'cumulative',
      header: t('variance.cumulative'),
      cells: [
        ...net.months.map(({ cumulative }) => figure(cumulative)),
        figure(net.total?.difference ?? null),
      ],
      role: 'total',
    },
    {
      key: 'closing',
      header: t('variance.closing'),
      cells: [...closing.months.map(({ difference }) => figure(difference)), null],
      role: 'total',
    },
  ];
}

/** Unknown is told as such: an empty cell would read as no difference. */
function useFigure() {
  const t = useMessages('deliveries');
  const money = useMoney();
  return (amount: Cents | null): ReactNode =>
    amount === null ? <span className="rt-muted">{t('variance.unknown')}</span> : money(amount);
}
