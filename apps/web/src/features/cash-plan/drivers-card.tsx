import { type CashPlan, DRIVER_KEYS, type Driver } from '@regietafel/domain/liquidity/plan';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { useState } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { AssumptionLine } from './assumption-line.tsx';
import type { ShownPlanProps } from './cash-plan.lazy.tsx';
import { DriverDialog } from './driver-dialog.tsx';
import { useDriverWords } from './use-driver-words.ts';

/** What moves income and cost against the budget, and on which assumption each rests. */
export function DriversCard({ plans, plan, mayChange }: ShownPlanProps) {
  const t = useMessages('cashPlan');
  const [edited, setEdited] = useState<Driver | 'new' | null>(null);
  const isFull = plan.drivers.length === DRIVER_KEYS.length;
  return (
    <Card
      title={t('drivers.title')}
      actions={mayChange && !isFull && <Button onClick={() => setEdited('new')}>{t('driver.new')}</Button>}
    >
      <p className="rt-muted">{t('drivers.lead')}</p>
      {plan.drivers.length === 0 && <p>{t('drivers.empty')}</p>}
      <ul className="rt-cash-plan__list">
        {plan.drivers.map((driver) => (
          <li key={driver.key}>
            <DriverFacts driver={driver} plan={plan} />
            {mayChange && (
              <Button
                onClick={() => setEdited(driver)}
                aria-label={t('driver.edit', { driver: t(`driver.${driver.key}`) })}
              >
                {t('change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {edited !== null && (
        <DriverDialog
          plans={plans}
          plan={plan}
          driver={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

function DriverFacts({ driver, plan }: { readonly driver: Driver; readonly plan: CashPlan }) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const words = useDriverWords();
  const titles = plan.lines.filter(({ key }) => driver.lines.includes(key)).map(({ title }) => title);
  return (
    <div>
      <p>
        <strong>{t(`driver.${driver.key}`)}</strong>: {words.course(driver)}.{' '}
        {t('driver.moves', { lines: titles.length === 0 ? t('none') : format.list(titles) })}{' '}
        {driver.premiumBp !== undefined &&
          t('driver.premium', { percent: format.number(driver.premiumBp / 100, 2) })}
      </p>
      <AssumptionLine assumptionId={driver.assumptionId} />
    </div>
  );
}
