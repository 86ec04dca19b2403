import { Button, IconButton } from '@regietafel/ui/components/button';
import { NumberField } from '@regietafel/ui/components/number-field';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { DriverFieldsProps } from './driver-dialog.tsx';
import type { StepDraft } from './driver-draft.ts';
import { MonthSelect } from './month-select.tsx';

const FIGURE = { maximumFractionDigits: 2 } as const;

/** What a driver is expected to be, from which month on. */
export function StepsFields({ plan, parts: { idOf, errors }, path, draft, set }: DriverFieldsProps) {
  const t = useMessages('cashPlan');
  const { steps } = draft;
  const setStep = (row: number, change: Partial<StepDraft>) =>
    set({ steps: steps.map((step, index) => (index === row ? { ...step, ...change } : step)) });
  return (
    <div className="rt-cash-plan__rows" id={idOf(`${path}.steps`)} tabIndex={-1}>
      {steps.map((step, row) => {
        const number = String(row + 1);
        const at = `${path}.steps.${row}`;
        return (
          <div className="rt-form__row" key={at}>
            <MonthSelect
              plan={plan}
              id={idOf(`${at}.from`)}
              label={t('driver.stepMonth', { row: number })}
              value={step.from}
              onChange={(from) => setStep(row, { from })}
              error={errors.get(`${at}.from`)}
            />
            <NumberField
              id={idOf(`${at}.value`)}
              label={t('driver.stepValue', { row: number })}
              format={FIGURE}
              value={step.value}
              onChange={(value) => setStep(row, { value })}
              error={errors.get(`${at}.value`)}
            />
            <IconButton
              icon="close"
              label={t('driver.removeStep', { row: number })}
              onClick={() => set({ steps: steps.filter((_, index) => index !== row) })}
            />
          </div>
        );
      })}
      <Button onClick={() => set({ steps: [...steps, { from: plan.firstMonth, value: draft.budgeted }] })}>
        {t('driver.addStep')}
      </Button>
    </div>
  );
}
