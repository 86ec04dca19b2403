import { sumCents } from '@regietafel/domain/core/cents';
import type { Returns } from '@regietafel/domain/liquidity/compiled';
import { deriveCash, returnWorth } from '@regietafel/domain/liquidity/derive-cash';
import type { DerivedCash } from '@regietafel/domain/liquidity/derived';
import { type CashPlan, RETURN_CHOICES, type ReturnChoice } from '@regietafel/domain/liquidity/plan';
import { Badge } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { useMemo } from 'react';
import { CashTable } from '../../components/cash/cash-table.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { AssumptionLine } from './assumption-line.tsx';
import type { ShownPlanProps } from './cash-plan.lazy.tsx';
import type { PlanBook } from './plan-book.ts';

interface ReturnsCardProps extends ShownPlanProps {
  readonly returns: Returns;
}

/** The three returns side by side: what each is worth in euros against the chosen one, and when the limit is passed. */
export function ReturnsCard({ book, plan, returns }: ReturnsCardProps) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const forecasts = useMemo(() => forecastsOf(plan, book, returns), [plan, book, returns]);
  const chosen = forecasts[plan.returns.choice];
  const rows = RETURN_CHOICES.map((choice) => {
    const cash = forecasts[choice];
    const returnBp = returns[choice];
    return {
      key: choice,
      header: (
        <>
          {t(`return.${choice}`)}{' '}
          {choice === plan.returns.choice && <Badge tone="info">{t('returns.chosen')}</Badge>}
          <span className="rt-cash-table__note">{t(`returns.hint.${choice}`)}</span>
        </>
      ),
      cells: [
        returnBp === null ? t('returns.unknown') : format.percent(returnBp / 100, 2),
        cash && chosen ? format.euro(sumCents(returnWorth(cash, chosen))) : t('returns.unknown'),
        cash ? format.euro(cash.closing.at(-1) ?? cash.openingCents) : t('returns.unknown'),
        cash ? breachText(cash) : t('returns.unknown'),
      ],
    };
  });
  function breachText(cash: DerivedCash): string {
    const month = cash.months.find((_, index) => (cash.lowest[index] ?? 0) < -cash.creditLimitCents);
    return month === undefined ? t('returns.never') : format.monthLong(month);
  }
  return (
    <Card title={t('returns.title')}>
      <p className="rt-muted">{t('returns.lead')}</p>
      <CashTable
        caption={t('returns.caption')}
        columns={[
          t('returns.choice'),
          t('returns.percent'),
          t('returns.worth'),
          t('returns.closing'),
          t('returns.breach'),
        ]}
        rows={rows}
      />
      <AssumptionLine assumptionId={plan.returns.assumptionId} />
    </Card>
  );
}

/** The forecast on each return; null where the return is not known, or cash cannot be derived. */
function forecastsOf(
  plan: CashPlan,
  book: PlanBook,
  returns: Returns,
): Readonly<Record<ReturnChoice, DerivedCash | null>> {
  const on = (choice: ReturnChoice): DerivedCash | null => {
    const returnBp = returns[choice];
    if (returnBp === null && choice !== 'begroot') return null;
    const chosen = { ...plan, returns: { ...plan.returns, choice } };
    const derived = deriveCash(chosen, book.sheets, { returnBp, driverPoints: {} });
    return derived.ok ? derived.value : null;
  };
  return { theoretisch: on('theoretisch'), begroot: on('begroot'), gerealiseerd: on('gerealiseerd') };
}
