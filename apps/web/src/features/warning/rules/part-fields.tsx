import { RULE_BOUNDS } from '@regietafel/contracts/warning/rules';
import { newId } from '@regietafel/domain/core/ids';
import type { Grain } from '@regietafel/domain/indicators/period';
import { DEEPEST } from '@regietafel/domain/warning/check-rule-set';
import { Button } from '@regietafel/ui/components/button';
import { FieldError } from '@regietafel/ui/components/field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { NumberField } from '@regietafel/ui/components/number-field';
import type { FormParts } from '../../../components/save-dialog.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { MeasuredFields } from './measured-fields.tsx';
import { EMPTY_PART, JOINS, PART_KINDS, type PartDraft, type Subjects } from './rule-draft.ts';

/** What the fields of a condition need of the rule around them. */
export interface RuleAround {
  readonly grain: Grain;
  readonly subjects: Subjects;
  /** The other rules of the set that speak of the same periods. */
  readonly others: readonly { readonly code: string; readonly name: string }[];
  readonly parts: FormParts;
}

export interface PartFieldsProps {
  readonly part: PartDraft;
  readonly onChange: (part: PartDraft) => void;
  /** Where in the set the condition stands, as refusals name it. */
  readonly path: string;
  readonly around: RuleAround;
}

interface Props extends PartFieldsProps {
  readonly depth?: number;
}

/** The fields of one condition, and of those inside it. */
export function PartFields({ depth = 1, ...props }: Props) {
  const { part, onChange, path, around } = props;
  const t = useMessages('signalRules');
  const { idOf, errors } = around.parts;
  const kinds = PART_KINDS.filter((kind) => kind !== 'group' || depth < DEEPEST);
  return (
    <div className="rt-rule-part" id={idOf(path)} tabIndex={-1}>
      {errors.has(path) && <FieldError id={`${idOf(path)}-error`}>{errors.get(path)}</FieldError>}
      <NativeSelect
        id={idOf(`${path}.kind`)}
        label={t('part.kind')}
        options={kinds.map((value) => ({ value, label: t(`part.${value}`) }))}
        value={part.kind}
        onChange={(kind) => onChange(withKind(part, kind))}
      />
      {part.kind === 'rule' && <ReferenceField {...props} />}
      {part.kind === 'group' && <GroupFields {...props} depth={depth} />}
      {part.kind !== 'rule' && part.kind !== 'group' && <MeasuredFields {...props} />}
    </div>
  );
}

/** What is combined begins with what stood there: it becomes the first of several. A movement has no signal value. */
function withKind(part: PartDraft, kind: PartDraft['kind']): PartDraft {
  if (kind === 'group' && part.of.length === 0) return { ...part, kind, of: [emptied(part), newPart()] };
  if (kind !== 'change' && kind !== 'trend') return { ...part, kind };
  const own = (level: PartDraft['fireAt']) => (level.kind === 'value' ? level : EMPTY_PART.fireAt);
  return { ...part, kind, fireAt: own(part.fireAt), clearAt: own(part.clearAt) };
}

function newPart(): PartDraft {
  return { ...EMPTY_PART, key: newId() };
}

function emptied(part: PartDraft): PartDraft {
  return { ...part, of: [], key: newId() };
}

function ReferenceField({ part, onChange, path, around: { others, parts } }: PartFieldsProps) {
  const t = useMessages('signalRules');
  const field = `${path}.rule`;
  return (
    <NativeSelect
      id={parts.idOf(field)}
      label={t('part.otherRule')}
      isRequired
      {...(others.length === 0 && { hint: t('part.noOtherRule') })}
      options={[
        { value: '', label: t('part.chooseRule') },
        ...others.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      value={part.rule}
      onChange={(rule) => onChange({ ...part, rule })}
      error={parts.errors.get(field)}
    />
  );
}

const JOIN_WORDS = { all: 'part.all', any: 'part.any', at_least: 'part.atLeast' } as const;

function GroupFields({ part, onChange, path, around, depth = 1 }: Props) {
  const t = useMessages('signalRules');
  const { idOf, errors } = around.parts;
  const setPart = (at: number, next: readonly PartDraft[]) =>
    onChange({ ...part, of: part.of.toSpliced(at, 1, ...next) });
  return (
    <>
      <div className="rt-rule-row">
        <NativeSelect
          id={idOf(`${path}.join`)}
          label={t('part.join')}
          options={JOINS.map((value) => ({ value, label: t(JOIN_WORDS[value]) }))}
          value={part.join}
          onChange={(join) => onChange({ ...part, join })}
        />
        {part.join === 'at_least' && (
          <NumberField
            id={idOf(`${path}.count`)}
            label={t('part.count')}
            isRequired
            value={part.count}
            onChange={(count) => onChange({ ...part, count })}
            error={errors.get(`${path}.count`)}
          />
        )}
      </div>
      {part.of.map((one, at) => (
        <fieldset className="rt-rule-group" key={one.key}>
          <legend>{t('part.title', { number: at + 1 })}</legend>
          <PartFields
            part={one}
            onChange={(next) => setPart(at, [next])}
            path={`${path}.of.${at}`}
            around={around}
            depth={depth + 1}
          />
          <Button
            icon="minus"
            variant="subtle"
            aria-label={t('part.remove', { number: at + 1 })}
            onClick={() => setPart(at, [])}
          >
            {t('part.remove', { number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      {part.of.length < RULE_BOUNDS.parts && (
        <Button icon="add" onClick={() => onChange({ ...part, of: [...part.of, newPart()] })}>
          {t('part.add')}
        </Button>
      )}
    </>
  );
}
