import { addMonths } from '@regietafel/domain/core/dates';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { useState } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { ShownPlanProps } from './cash-plan.lazy.tsx';
import { StartDialog } from './start-dialog.tsx';

/** What the forecast starts from, against the bank, and how far the bank lets it go. */
export function StartCard({ plans, book, plan, mayChange }: ShownPlanProps) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { opening, firstMonth, months, growthBp } = plan;
  const last = addMonths(firstMonth, months - 1);
  const percent = (basisPoints: number) => format.number(basisPoints / 100, 2);
  return (
    <Card
      title={t('start.title')}
      actions={mayChange && <Button onClick={() => setOpen(true)}>{t('change')}</Button>}
      footer={book.plan?.note}
    >
      <DefinitionList
        items={[
          {
            term: t('start.period'),
            value: t('start.periodValue', {
              first: format.month(firstMonth),
              last: format.month(last),
              count: String(months),
            }),
          },
          {
            term: t('start.bank'),
            value: t('start.bankValue', {
              euro: format.euro(opening.bankCents),
              day: format.date(opening.bankOn),
            }),
          },
          {
            term: t('start.opening'),
            value: `${format.euro(opening.cents)}. ${opening.cents === opening.bankCents ? t('start.equal') : ''}`,
          },
          { term: t('start.limit'), value: format.euro(plan.creditLimitCents) },
          {
            term: t('start.growth'),
            value: t('start.growthValue', { income: percent(growthBp.income), cost: percent(growthBp.cost) }),
          },
        ]}
      />
      {isOpen && <StartDialog plans={plans} plan={plan} onClose={() => setOpen(false)} />}
    </Card>
  );
}
