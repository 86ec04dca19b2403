import type { Plans } from '@regietafel/contracts/liquidity/plans';
import { type Cents, cents } from '@regietafel/domain/core/cents';
import { addDays, isYearMonth, type PlainDate, type YearMonth } from '@regietafel/domain/core/dates';
import type { AssumptionId } from '@regietafel/domain/core/ids';
import { type CashPlan, RETURN_CHOICES, type ReturnChoice } from '@regietafel/domain/liquidity/plan';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { AssumptionField } from './assumption-field.tsx';
import { PlanDialog } from './plan-dialog.tsx';

interface StartDialogProps {
  readonly plans: Plans;
  /** The plan as it stands, or the one that is proposed. */
  readonly plan: CashPlan;
  readonly onClose: () => void;
}

interface StartDraft {
  readonly firstMonth: string;
  readonly months: number | null;
  /** In euros. */
  readonly opening: number | null;
  readonly bank: number | null;
  readonly limit: number | null;
  /** In per cents. */
  readonly income: number | null;
  readonly cost: number | null;
  readonly choice: ReturnChoice;
  readonly assumptionId: AssumptionId | null;
}

const EURO = { style: 'currency', currency: 'EUR' } as const;
const PERCENT = { maximumFractionDigits: 2 } as const;

/** From when the plan runs, what it starts from, and on which return it rests. */
export function StartDialog({ plans, plan, onClose }: StartDialogProps) {
  const t = useMessages('cashPlan');
  const [draft, setDraft] = useState(() => draftOf(plan));
  const set = (change: Partial<StartDraft>) => setDraft({ ...draft, ...change });
  return (
    <PlanDialog title={t('start.title')} plans={plans} makePlan={() => planOf(plan, draft)} onClose={onClose}>
      {(parts) => (
        <>
          <StartFields parts={parts} draft={draft} set={set} />
          <GrowthFields parts={parts} draft={draft} set={set} />
          <RadioGroup
            id={parts.idOf('plan.returns.choice')}
            label={t('start.return')}
            choices={RETURN_CHOICES.map((value) => ({
              value,
              label: t(`return.${value}`),
              hint: t(`returns.hint.${value}`),
            }))}
            value={draft.choice}
            onChange={(choice) => set({ choice })}
          />
          <AssumptionField
            id={parts.idOf('plan.returns.assumptionId')}
            label={t('start.returnAssumption')}
            value={draft.assumptionId}
            onChange={(assumptionId) => set({ assumptionId })}
            error={parts.errors.get('plan.returns.assumptionId')}
          />
        </>
      )}
    </PlanDialog>
  );
}

interface FieldsProps {
  readonly parts: FormParts;
  readonly draft: StartDraft;
  readonly set: (change: Partial<StartDraft>) => void;
}

function StartFields({ parts: { idOf, errors }, draft, set }: FieldsProps) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const evening = eveningBefore(draft.firstMonth);
  return (
    <>
      <div className="rt-form__row">
        <TextField
          id={idOf('plan.firstMonth')}
          label={t('start.firstMonth')}
          hint={t('start.firstMonthHint')}
          isRequired
          maxLength={7}
          value={draft.firstMonth}
          onChange={(firstMonth) => set({ firstMonth })}
          error={errors.get('plan.firstMonth')}
        />
        <NumberField
          id={idOf('plan.months')}
          label={t('start.months')}
          hint={t('start.monthsHint')}
          isRequired
          value={draft.months}
          onChange={(months) => set({ months })}
          error={errors.get('plan.months')}
        />
      </div>
      <NumberField
        id={idOf('plan.opening.bankCents')}
        label={t('start.bank')}
        hint={evening && t('start.bankHint', { day: format.date(evening) })}
        isRequired
        format={EURO}
        value={draft.bank}
        onChange={(bank) => set({ bank })}
        error={errors.get('plan.opening.bankCents') ?? errors.get('plan.opening.bankOn')}
      />
      <NumberField
        id={idOf('plan.opening.cents')}
        label={t('start.opening')}
        hint={t('start.openingHint')}
        isRequired
        format={EURO}
        value={draft.opening}
        onChange={(opening) => set({ opening })}
        error={errors.get('plan.opening.cents')}
      />
      <NumberField
        id={idOf('plan.creditLimitCents')}
        label={t('start.limit')}
        hint={t('start.limitHint')}
        isRequired
        format={EURO}
        value={draft.limit}
        onChange={(limit) => set({ limit })}
        error={errors.get('plan.creditLimitCents')}
      />
    </>
  );
}

function GrowthFields({ parts: { idOf, errors }, draft, set }: FieldsProps) {
  const t = useMessages('cashPlan');
  return (
    <div className="rt-form__row">
      <NumberField
        id={idOf('plan.growthBp.income')}
        label={t('start.growthIncome')}
        format={PERCENT}
        value={draft.income}
        onChange={(income) => set({ income })}
        error={errors.get('plan.growthBp.income')}
      />
      <NumberField
        id={idOf('plan.growthBp.cost')}
        label={t('start.growthCost')}
        format={PERCENT}
        value={draft.cost}
        onChange={(cost) => set({ cost })}
        error={errors.get('plan.growthBp.cost')}
      />
    </div>
  );
}

function draftOf(plan: CashPlan): StartDraft {
  const { opening, growthBp, returns } = plan;
  return {
    firstMonth: plan.firstMonth,
    months: plan.months,
    opening: opening.cents / 100,
    bank: opening.bankCents / 100,
    limit: plan.creditLimitCents / 100,
    income: growthBp.income / 100,
    cost: growthBp.cost / 100,
    choice: returns.choice,
    assumptionId: returns.assumptionId,
  };
}

/** What is not filled in goes to the server as it is, which refuses it by its field. */
function planOf(plan: CashPlan, draft: StartDraft): CashPlan {
  const firstMonth = draft.firstMonth as YearMonth;
  return {
    ...plan,
    firstMonth,
    months: draft.months ?? Number.NaN,
    opening: {
      cents: typedCents(draft.opening),
      bankCents: typedCents(draft.bank),
      bankOn: eveningBefore(firstMonth) ?? plan.opening.bankOn,
    },
    creditLimitCents: typedCents(draft.limit),
    growthBp: { income: Math.round((draft.income ?? 0) * 100), cost: Math.round((draft.cost ?? 0) * 100) },
    returns: { choice: draft.choice, assumptionId: draft.assumptionId },
  };
}

function typedCents(euros: number | null): Cents {
  return euros === null ? (Number.NaN as Cents) : cents(Math.round(euros * 100));
}

function eveningBefore(firstMonth: string): PlainDate | null {
  return isYearMonth(firstMonth) ? addDays(`${firstMonth}-01` as PlainDate, -1) : null;
}
