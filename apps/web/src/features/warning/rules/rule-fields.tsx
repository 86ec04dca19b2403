import { RULE_BOUNDS } from '@regietafel/contracts/warning/rules';
import { GRAINS } from '@regietafel/domain/indicators/period';
import { SEVERITIES } from '@regietafel/domain/warning/rule';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PartFields, type RuleAround } from './part-fields.tsx';
import type { RuleDraft } from './rule-draft.ts';

interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly onChange: (draft: RuleDraft) => void;
  /** Where in the set the rule stands, as refusals name it. */
  readonly path: string;
  readonly around: RuleAround;
}

/** The fields of a rule: its words, its periods, and when it fires. */
export function RuleFields({ draft, onChange, path, around }: RuleFieldsProps) {
  const t = useMessages('signalRules');
  const { idOf, errors } = around.parts;
  const set = (change: Partial<RuleDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <TextField
        id={idOf(`${path}.name`)}
        label={t('rule.name')}
        isRequired
        maxLength={RULE_BOUNDS.name}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errors.get(`${path}.name`)}
      />
      <TextArea
        id={idOf(`${path}.why`)}
        label={t('rule.why')}
        hint={t('rule.whyHint')}
        rows={2}
        maxLength={RULE_BOUNDS.why}
        value={draft.why}
        onChange={(why) => set({ why })}
        error={errors.get(`${path}.why`)}
      />
      <div className="rt-rule-row">
        <RadioGroup
          id={idOf(`${path}.severity`)}
          label={t('rule.severity')}
          choices={SEVERITIES.map((value) => ({
            value,
            label: t(`rule.${value}`),
            hint: t(`rule.${value}Hint`),
          }))}
          value={draft.severity}
          onChange={(severity) => set({ severity })}
        />
        <NativeSelect
          id={idOf(`${path}.grain`)}
          label={t('rule.grain')}
          options={GRAINS.map((value) => ({ value, label: t(`rule.${value}`) }))}
          value={draft.grain}
          onChange={(grain) => set({ grain })}
        />
      </div>
      <fieldset className="rt-rule-group">
        <legend>{t('rule.when')}</legend>
        <PartFields
          part={draft.part}
          onChange={(part) => set({ part })}
          path={`${path}.condition`}
          around={around}
        />
      </fieldset>
      <div className="rt-rule-row">
        {(['fireAfter', 'clearAfter'] as const).map((field) => (
          <NumberField
            key={field}
            id={idOf(`${path}.${field}`)}
            label={t(`rule.${field}`)}
            hint={t('rule.waitHint')}
            isRequired
            value={draft[field]}
            onChange={(periods) =>
              set(field === 'fireAfter' ? { fireAfter: periods } : { clearAfter: periods })
            }
            error={errors.get(`${path}.${field}`)}
          />
        ))}
      </div>
    </>
  );
}
