import { cents, sumCents } from '@regietafel/domain/core/cents';
import type { YearMonth } from '@regietafel/domain/core/dates';
import type { DerivedLine } from '@regietafel/domain/liquidity/derived';
import { isWithoutCash, LINE_NATURES } from '@regietafel/domain/liquidity/lines';
import { Icon } from '@regietafel/ui/components/icon';
import { useState } from 'react';
import { CashTable } from '../../components/cash/cash-table.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface DerivedLineItemProps {
  readonly line: DerivedLine;
  readonly months: readonly YearMonth[];
}

/** One line, closed: what it is in cash over the whole period. Open: month by month, with where each amount came from. */
export function DerivedLineItem({ line, months }: DerivedLineItemProps) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  // The months are drawn once somebody asks for them: a plan has tens of lines.
  const [isOpened, setOpened] = useState(false);
  const title = line.nature === 'rendement' ? t('derived.return') : line.title;
  return (
    <details className="rt-cash-plan__derived" onToggle={() => setOpened(true)}>
      <summary>
        <Icon name="chevronRight" />
        <span>{title}</span>
        <span>{t('derived.lineTotal', { cash: format.euro(sumCents(line.cash)) })}</span>
      </summary>
      {isOpened && (
        <>
          <LineMonths line={line} title={title} months={months} />
          <Balance line={line} />
        </>
      )}
    </details>
  );
}

function LineMonths({ line, title, months }: DerivedLineItemProps & { readonly title: string }) {
  const t = useMessages('cashPlan');
  const cash = useMessages('cash');
  const format = useFormat();
  return (
    <CashTable
      caption={t('derived.months', { line: title })}
      columns={[t('rules.line'), ...months.map((month) => format.month(month))]}
      rows={[
        {
          key: 'sheet',
          header: t('derived.row.sheet'),
          cells: line.sheet.map((amount) => (amount === null ? cash('unknown') : format.euro(amount))),
        },
        {
          key: 'source',
          header: t('derived.row.source'),
          cells: line.sources.map((source) => t(`source.${source}`)),
        },
        ...line.drivers.map((driver) => ({
          key: driver.key,
          header: t('derived.row.driver', { driver: t(`driver.${driver.key}`) }),
          cells: driver.months.map(format.euro),
        })),
        {
          key: 'exploitatie',
          header: t('derived.row.exploitatie'),
          cells: line.exploitatie.map(format.euro),
        },
        { key: 'cash', header: t('derived.row.cash'), role: 'total', cells: line.cash.map(format.euro) },
      ]}
    />
  );
}

/** That nothing is lost or made on the way: what was earned or spent is what moved and what still has to. */
function Balance({ line }: { readonly line: DerivedLine }) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const nature = LINE_NATURES.find((one) => one === line.nature);
  if (nature !== undefined && isWithoutCash(nature)) return <p>{t('derived.noCash')}</p>;
  return (
    <p>
      {t('derived.sum', {
        exploitatie: format.euro(sumCents(line.exploitatie)),
        before: format.euro(line.before),
        cash: format.euro(cents(sumCents(line.cash) * line.sign)),
        after: format.euro(line.after),
      })}
    </p>
  );
}
