import type { Plans } from '@regietafel/contracts/liquidity/plans';
import { canMove } from '@regietafel/domain/liquidity/check-drivers';
import { type CashPlan, DRIVER_KEYS, type Driver } from '@regietafel/domain/liquidity/plan';
import { Checkbox } from '@regietafel/ui/components/choice';
import { FieldError } from '@regietafel/ui/components/field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { NumberField } from '@regietafel/ui/components/number-field';
import { useState } from 'react';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { AssumptionField } from './assumption-field.tsx';
import { type DriverDraft, driverDraft, driverOf, newDriver } from './driver-draft.ts';
import { hasPremium } from './driver-scale.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { StepsFields } from './steps-fields.tsx';
import { useDriverWords } from './use-driver-words.ts';

interface DriverDialogProps {
  readonly plans: Plans;
  readonly plan: CashPlan;
  /** Null for a new one. */
  readonly driver: Driver | null;
  readonly onClose: () => void;
}

export interface DriverFieldsProps {
  readonly plan: CashPlan;
  readonly parts: FormParts;
  /** Where the driver stands in what is sent. */
  readonly path: string;
  readonly draft: DriverDraft;
  readonly set: (change: Partial<DriverDraft>) => void;
}

const PERCENT = { maximumFractionDigits: 2 } as const;

/** One driver: where the budget starts from, what is now expected, and which lines move with it. */
export function DriverDialog({ plans, plan, driver, onClose }: DriverDialogProps) {
  const t = useMessages('cashPlan');
  const free = DRIVER_KEYS.filter((key) => plan.drivers.every((one) => one.key !== key));
  const [draft, setDraft] = useState(() =>
    driver === null ? newDriver(free[0] ?? 'bezetting') : driverDraft(driver),
  );
  const set = (change: Partial<DriverDraft>) => setDraft({ ...draft, ...change });
  const index = driver === null ? plan.drivers.length : plan.drivers.indexOf(driver);
  const makePlan = (): CashPlan => ({ ...plan, drivers: plan.drivers.toSpliced(index, 1, driverOf(draft)) });
  return (
    <PlanDialog
      title={driver === null ? t('driver.new') : t('driver.edit', { driver: t(`driver.${driver.key}`) })}
      plans={plans}
      makePlan={makePlan}
      onClose={onClose}
    >
      {(parts) => {
        const fields = { plan, parts, path: `plan.drivers.${index}`, draft, set };
        return (
          <>
            {driver === null && (
              <NativeSelect
                id={parts.idOf(`${fields.path}.key`)}
                label={t('driver.key')}
                options={free.map((key) => ({ value: key, label: t(`driver.${key}`) }))}
                value={draft.key}
                onChange={(key) => setDraft(newDriver(key))}
              />
            )}
            <DriverFigures {...fields} />
            <StepsFields {...fields} />
            <MovedLines {...fields} />
            <AssumptionField
              id={parts.idOf(`${fields.path}.assumptionId`)}
              label={t('driver.assumption')}
              value={draft.assumptionId}
              onChange={(assumptionId) => set({ assumptionId })}
              error={parts.errors.get(`${fields.path}.assumptionId`)}
            />
          </>
        );
      }}
    </PlanDialog>
  );
}

function DriverFigures({ parts: { idOf, errors }, path, draft, set }: DriverFieldsProps) {
  const t = useMessages('cashPlan');
  const { unit } = useDriverWords();
  return (
    <>
      <NumberField
        id={idOf(`${path}.budgeted`)}
        label={t('driver.budgeted', { unit: unit(draft.key) })}
        isRequired
        format={PERCENT}
        value={draft.budgeted}
        onChange={(budgeted) => set({ budgeted })}
        error={errors.get(`${path}.budgeted`)}
      />
      {hasPremium(draft.key) && (
        <NumberField
          id={idOf(`${path}.premiumBp`)}
          label={t('driver.premiumField')}
          format={PERCENT}
          value={draft.premium}
          onChange={(premium) => set({ premium })}
          error={errors.get(`${path}.premiumBp`)}
        />
      )}
    </>
  );
}

/** Only lines that such a driver can move are offered. */
function MovedLines({ plan, parts: { idOf, errors }, path, draft, set }: DriverFieldsProps) {
  const t = useMessages('cashPlan');
  const field = `${path}.lines`;
  const wrong = [...errors].find(([where]) => where.startsWith(field));
  return (
    <fieldset className="rt-cash-plan__rows" id={idOf(wrong?.[0] ?? field)} tabIndex={-1}>
      <legend>{t('driver.lines')}</legend>
      {wrong && <FieldError id={`${idOf(field)}-error`}>{wrong[1]}</FieldError>}
      {plan.lines
        .filter(({ nature }) => canMove(draft.key, nature))
        .map(({ key, title }) => (
          <Checkbox
            key={key}
            label={title}
            checked={draft.lines.includes(key)}
            onChange={(isChecked) =>
              set({ lines: isChecked ? [...draft.lines, key] : draft.lines.filter((one) => one !== key) })
            }
          />
        ))}
    </fieldset>
  );
}
