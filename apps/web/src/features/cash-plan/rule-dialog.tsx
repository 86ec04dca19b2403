import type { Plans } from '@regietafel/contracts/liquidity/plans';
import type { YearMonth } from '@regietafel/domain/core/dates';
import type { CashPlan, CashRule, PlanLine } from '@regietafel/domain/liquidity/plan';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { NumberField } from '@regietafel/ui/components/number-field';
import { useState } from 'react';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { OutstandingFields } from './outstanding-fields.tsx';
import { PartsFields } from './parts-fields.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { type RuleDraft, ruleDraft, ruleOf } from './rule-draft.ts';

interface RuleDialogProps {
  readonly plans: Plans;
  readonly plan: CashPlan;
  readonly line: PlanLine;
  readonly onClose: () => void;
}

const KINDS: readonly CashRule['kind'][] = ['parts', 'yearly', 'none'];

/** How one line becomes money, and what of it is still open at the start. */
export function RuleDialog({ plans, plan, line, onClose }: RuleDialogProps) {
  const t = useMessages('cashPlan');
  const [draft, setDraft] = useState(() => ruleDraft(line));
  const set = (change: Partial<RuleDraft>) => setDraft({ ...draft, ...change });
  const index = plan.lines.findIndex(({ key }) => key === line.key);
  const path = `plan.lines.${index}`;
  const makePlan = (): CashPlan => ({
    ...plan,
    lines: plan.lines.map((one) => (one.key === line.key ? { ...one, ...ruleOf(draft) } : one)),
  });
  return (
    <PlanDialog
      title={t('rules.edit', { line: line.title })}
      plans={plans}
      makePlan={makePlan}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <RadioGroup
            id={parts.idOf(`${path}.rule`)}
            label={t('rule.kind')}
            choices={KINDS.map((value) => ({ value, label: t(`rule.kind.${value}`) }))}
            value={draft.kind}
            onChange={(kind) => set({ kind })}
          />
          {draft.kind === 'parts' && (
            <PartsFields parts={parts} path={`${path}.rule.parts`} draft={draft} set={set} />
          )}
          {draft.kind === 'yearly' && (
            <YearlyFields parts={parts} path={`${path}.rule`} draft={draft} set={set} />
          )}
          {draft.kind !== 'none' && (
            <OutstandingFields
              plan={plan}
              parts={parts}
              path={`${path}.outstanding`}
              draft={draft}
              set={set}
            />
          )}
        </>
      )}
    </PlanDialog>
  );
}

export interface RuleFieldsProps {
  readonly parts: FormParts;
  /** Where these fields stand in what is sent. */
  readonly path: string;
  readonly draft: RuleDraft;
  readonly set: (change: Partial<RuleDraft>) => void;
}

function YearlyFields({ parts: { idOf, errors }, path, draft, set }: RuleFieldsProps) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1));
  return (
    <div className="rt-form__row">
      <NativeSelect
        id={idOf(`${path}.month`)}
        label={t('rule.month')}
        options={months.map((value) => ({
          value,
          // Any year gives the name of the month.
          label: format.monthLong(`2025-${value.padStart(2, '0')}` as YearMonth).replace(' 2025', ''),
        }))}
        value={String(draft.month)}
        onChange={(month) => set({ month: Number(month) })}
        error={errors.get(`${path}.month`)}
      />
      <NumberField
        id={idOf(`${path}.day`)}
        label={t('rule.payDay')}
        hint={t('rule.onHint')}
        value={draft.day}
        onChange={(day) => set({ day })}
        error={errors.get(`${path}.day`)}
      />
    </div>
  );
}
