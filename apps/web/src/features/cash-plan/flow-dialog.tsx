import type { Plans } from '@regietafel/contracts/liquidity/plans';
import { FLOW_NATURES } from '@regietafel/domain/liquidity/lines';
import type { CashPlan, PlanFlow } from '@regietafel/domain/liquidity/plan';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { keyOf } from '../../lib/liquidity/line-key.ts';
import {
  FLOW_INTERVALS,
  type FlowDraft,
  flowDraftOf,
  flowsOf,
  pathOfTime,
  type SteadyFields,
  withInterval,
  withSteady,
} from './flow-draft.ts';
import { FlowRows } from './flow-rows.tsx';
import { MonthSelect } from './month-select.tsx';
import { PlanDialog } from './plan-dialog.tsx';

interface FlowDialogProps {
  readonly plans: Plans;
  readonly plan: CashPlan;
  /** The series that is changed; none for a new one. */
  readonly series?: readonly [PlanFlow, ...PlanFlow[]];
  readonly onClose: () => void;
}

const EURO = { style: 'currency', currency: 'EUR' } as const;
const FIFTEENTH = 15;

/** A series of cash flows: a new one, or one that stands, which keeps its key so that it stays the same line. */
export function FlowDialog({ plans, plan, series, onClose }: FlowDialogProps) {
  const t = useMessages('cashPlan');
  const [draft, setDraft] = useState(() => (series === undefined ? newDraft(plan) : flowDraftOf(series)));
  const before = series?.[0];
  const others = plan.flows.filter(({ key }) => key !== before?.key);
  const keyOfDraft = () =>
    before?.key ?? keyOf(draft.title, new Set([...plan.lines, ...others].map(({ key }) => key)));
  return (
    <PlanDialog
      title={before === undefined ? t('flow.new') : t('flow.edit', { title: before.title })}
      size={draft.every === 'rows' ? 'large' : 'small'}
      plans={plans}
      // The series first: what is refused of its third time is then said of the third.
      makePlan={() => ({ ...plan, flows: [...flowsOf(draft, keyOfDraft()), ...others] })}
      onClose={onClose}
    >
      {(parts) => <FlowFields plan={plan} parts={parts} draft={draft} setDraft={setDraft} />}
    </PlanDialog>
  );
}

function newDraft(plan: CashPlan): FlowDraft {
  return {
    title: '',
    nature: 'investering',
    direction: 'out',
    euros: null,
    day: FIFTEENTH,
    from: plan.firstMonth,
    every: 0,
    times: 1,
    rows: [],
  };
}

export interface FlowFieldsProps {
  readonly plan: CashPlan;
  readonly parts: FormParts;
  readonly draft: FlowDraft;
  readonly setDraft: (draft: FlowDraft) => void;
}

function FlowFields(props: FlowFieldsProps) {
  const { parts, draft, setDraft } = props;
  const { idOf, errors } = parts;
  const t = useMessages('cashPlan');
  const cash = useMessages('cash');
  const set = (change: Partial<Pick<FlowDraft, 'title' | 'nature' | 'direction'>>) =>
    setDraft({ ...draft, ...change });
  const path = pathOfTime(0);
  return (
    <>
      <TextField
        id={idOf(`${path}.title`)}
        label={t('flow.name')}
        isRequired
        maxLength={200}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={errors.get(`${path}.title`)}
      />
      <NativeSelect
        id={idOf(`${path}.nature`)}
        label={t('flow.nature')}
        options={FLOW_NATURES.map((value) => ({ value, label: cash(`flow.${value}`) }))}
        value={draft.nature}
        onChange={(nature) => set({ nature })}
      />
      <RadioGroup
        label={t('flow.direction')}
        choices={[
          { value: 'out', label: t('flow.out') },
          { value: 'in', label: t('flow.in') },
        ]}
        value={draft.direction}
        onChange={(direction) => set({ direction })}
        isInline
      />
      <NativeSelect
        label={t('flow.every')}
        options={FLOW_INTERVALS.map((every) => ({ value: String(every), label: t(`flow.every.${every}`) }))}
        value={String(draft.every)}
        onChange={(chosen) =>
          setDraft(withInterval(draft, FLOW_INTERVALS.find((every) => String(every) === chosen) ?? 0))
        }
      />
      {draft.every === 'rows' ? <FlowRows {...props} /> : <SteadyTimes {...props} />}
    </>
  );
}

/** What a series is told by that moves the same way each time. */
function SteadyTimes({ plan, parts: { idOf, errors }, draft, setDraft }: FlowFieldsProps) {
  const t = useMessages('cashPlan');
  const path = pathOfTime(0);
  const set = (change: Partial<SteadyFields>) => setDraft(withSteady(draft, change));
  // A time after the plan is refused by its own place in the list; the form shows it at the first.
  const late = [...errors].find(([where]) => /^plan\.flows\.\d+\.month$/.test(where));
  return (
    <>
      <div className="rt-form__row">
        <NumberField
          id={idOf(`${path}.cents`)}
          label={t('flow.amount')}
          isRequired
          format={EURO}
          value={draft.euros}
          onChange={(euros) => set({ euros })}
          error={errors.get(`${path}.cents`)}
        />
        <NumberField
          id={idOf(`${path}.day`)}
          label={t('flow.day')}
          hint={t('rule.onHint')}
          value={draft.day}
          onChange={(day) => set({ day })}
          error={errors.get(`${path}.day`)}
        />
      </div>
      <div className="rt-form__row">
        <MonthSelect
          plan={plan}
          id={idOf(late?.[0] ?? `${path}.month`)}
          label={t('flow.from')}
          value={draft.from}
          onChange={(from) => set({ from })}
          error={late?.[1]}
        />
        {draft.every !== 0 && (
          <NumberField
            label={t('flow.count')}
            value={draft.times}
            onChange={(times) => set({ times })}
            minValue={1}
            maxValue={36}
          />
        )}
      </div>
    </>
  );
}
