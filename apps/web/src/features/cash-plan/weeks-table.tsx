import { sumCents } from '@regietafel/domain/core/cents';
import type { DerivedCash } from '@regietafel/domain/liquidity/derived';
import { Card } from '@regietafel/ui/components/card';
import { CashTable } from '../../components/cash/cash-table.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** Thirteen weeks from the first day, with the sum that shows that they agree with the months. */
export function WeeksTable({ cash }: { readonly cash: DerivedCash }) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const { weeks } = cash;
  const last = weeks.at(-1);
  return (
    <Card title={t('weeks.title')}>
      <CashTable
        caption={t('weeks.caption')}
        columns={[
          t('weeks.week'),
          t('weeks.receipts'),
          t('weeks.payments'),
          t('weeks.closing'),
          t('weeks.lowest'),
        ]}
        rows={weeks.map((week) => ({
          key: week.from,
          header: t('weeks.range', { from: format.date(week.from), to: format.date(week.to) }),
          cells: [week.receipts, week.payments, week.closing, week.lowest].map(format.euro),
        }))}
      />
      {last && (
        <p>
          {t('weeks.agrees', {
            opening: format.euro(cash.openingCents),
            receipts: format.euro(sumCents(weeks.map((week) => week.receipts))),
            payments: format.euro(sumCents(weeks.map((week) => week.payments))),
            closing: format.euro(last.closing),
            day: format.date(last.to),
          })}
        </p>
      )}
    </Card>
  );
}
