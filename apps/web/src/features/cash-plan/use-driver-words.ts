import type { Driver, DriverKey } from '@regietafel/domain/liquidity/plan';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { driverScale } from './driver-scale.ts';

/** Figures of drivers in words: "120 plaatsen", "index 102,5", "92,5%". */
export function useDriverWords() {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const value = (key: DriverKey, figure: number) => {
    const typed = figure / driverScale(key);
    if (key === 'capaciteit') return t('driver.places', { count: format.number(typed, 0) });
    if (key === 'tarief') return t('driver.index', { value: format.number(typed, 2) });
    return format.percent(typed, 2);
  };
  return {
    value,
    /** Where it starts from, and each step. */
    course: (driver: Driver) =>
      [
        t('driver.value', { value: value(driver.key, driver.budgeted) }),
        ...driver.steps.map((step) =>
          t('driver.step', { month: format.month(step.from), value: value(driver.key, step.value) }),
        ),
      ].join(', '),
    unit: (key: DriverKey) => {
      if (key === 'capaciteit' || key === 'tarief') return t(`driver.unit.${key}`);
      return t('driver.unit.percent');
    },
  };
}
