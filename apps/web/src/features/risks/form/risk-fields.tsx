import { RISK_BOUNDS } from '@regietafel/contracts/risks/content';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { KringId } from '@regietafel/domain/core/ids';
import { RISK_GROUPS, RISK_STATUSES } from '@regietafel/domain/risks/risk';
import { Checkbox } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NumberField } from '@regietafel/ui/components/number-field';
import { Select } from '@regietafel/ui/components/select';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { KringField } from '../../../components/kring-field.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { Register } from '../queries.ts';
import { AmountFields } from './amount-fields.tsx';
import { fieldId } from './field-id.ts';
import type { RiskDraft } from './risk-draft.ts';
import type { Refusal } from './use-save-risk.ts';

export interface FieldsProps {
  readonly draft: RiskDraft;
  readonly register: Register;
  /** The kring in which the risk stands; null for a new one. */
  readonly kringBefore: KringId | null;
  readonly refusals: readonly Refusal[];
  readonly onChange: (values: Partial<RiskDraft>) => void;
}

const LONG_TEXTS = ['cause', 'consequence', 'measures'] as const;

/** The fields of a risk, in the order in which a register has its columns. */
export function RiskFields(props: FieldsProps) {
  const { draft, register, kringBefore, refusals, onChange } = props;
  const t = useMessages('risks');
  const terms = useMessages('terms');
  const at = (path: string) => ({
    id: fieldId(path),
    error: refusals.find((one) => one.path === path || one.path.startsWith(`${path}.`))?.message,
  });
  return (
    <div className="risks-form">
      <NumberField
        label={t('column.number')}
        isRequired
        value={draft.number}
        minValue={1}
        maxValue={RISK_BOUNDS.number}
        onChange={(number) => onChange({ number })}
        {...at('content.number')}
      />
      <Select
        label={t('column.group')}
        isRequired
        value={draft.group}
        options={RISK_GROUPS.map((value) => ({ value, label: terms(`riskGroup.${value}`) }))}
        onChange={(group) => onChange({ group })}
        {...at('content.group')}
      />
      <div className="risks-form__wide">
        <TextField
          label={t('column.title')}
          isRequired
          maxLength={RISK_BOUNDS.title}
          value={draft.title}
          onChange={(title) => onChange({ title })}
          {...at('content.title')}
        />
      </div>
      {LONG_TEXTS.map((field) => (
        <div className="risks-form__wide" key={field}>
          <TextArea
            label={t(`column.${field}`)}
            maxLength={RISK_BOUNDS[field]}
            value={draft[field]}
            onChange={(text) => onChange({ [field]: text })}
            {...at(`content.${field}`)}
          />
        </div>
      ))}
      <TextField
        label={t('column.owners')}
        hint={t('form.ownersHint')}
        value={draft.owners}
        onChange={(owners) => onChange({ owners })}
        {...at('content.owners')}
      />
      <Select
        label={t('column.status')}
        isRequired
        value={draft.status}
        options={RISK_STATUSES.map((value) => ({ value, label: terms(`riskStatus.${value}`) }))}
        onChange={(status) => onChange({ status })}
        {...at('content.status')}
      />
      <StatusDates {...props} at={at} />
      <AmountFields {...props} at={at} />
      <DateField
        label={t('column.wakeUpOn')}
        hint={t('form.wakeUpHint')}
        value={draft.wakeUpOn}
        onChange={(day) => onChange({ wakeUpOn: day as PlainDate | null })}
        {...at('content.wakeUpOn')}
      />
      <div className="risks-form__wide">
        <Checkbox
          label={t('column.notInfluenceable')}
          checked={draft.notInfluenceable}
          onChange={(notInfluenceable) => onChange({ notInfluenceable })}
        />
      </div>
      <DateField
        label={t('standPer')}
        hint={t('standPerHint')}
        isRequired
        maxDay={register.day}
        value={draft.standPer}
        onChange={(day) => onChange({ standPer: day as PlainDate | null })}
        {...at('standPer')}
      />
      <div className="risks-form__wide">
        <KringField
          kringen={register.desk.kringen}
          value={draft.kringId}
          onChange={(kringId) => onChange({ kringId, mayWiden: false })}
          move={{
            from: kringBefore === null ? [] : [kringBefore],
            mayWiden: draft.mayWiden,
            onMayWiden: (mayWiden) => onChange({ mayWiden }),
            ...at('mayWiden'),
          }}
          {...at('kringId')}
        />
      </div>
    </div>
  );
}

export interface PartProps extends FieldsProps {
  /** Id and refusal of the field at a path of the input. */
  readonly at: (path: string) => { readonly id: string; readonly error: string | undefined };
}

/** The dates that go with the status: when it was resolved, or in which period it is in hand. */
function StatusDates({ draft, onChange, at }: PartProps) {
  const t = useMessages('risks');
  if (draft.status === 'opgelost')
    return (
      <DateField
        label={t('column.statusDate')}
        value={draft.statusDate}
        onChange={(day) => onChange({ statusDate: day as PlainDate | null })}
        {...at('content.statusDate')}
      />
    );
  if (draft.status !== 'onderhanden') return null;
  return (
    <>
      <DateField
        label={t('form.windowFrom')}
        value={draft.windowFrom}
        onChange={(day) => onChange({ windowFrom: day as PlainDate | null })}
        {...at('content.window.from')}
      />
      <DateField
        label={t('form.windowTo')}
        value={draft.windowTo}
        onChange={(day) => onChange({ windowTo: day as PlainDate | null })}
        {...at('content.window.to')}
      />
    </>
  );
}
