import { textSimilarity } from '@regietafel/domain/core/text';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { DiffText } from '@regietafel/ui/components/diff-text';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { type MergeChoice, type MergeChoices, type MergeField, mergedText } from '../../lib/merge/choices.ts';
import '../live/live.css';

/** Likeness (0-1) below which a text was written anew: marks at every word would say less than the two texts. */
const ALIKE_ENOUGH = 0.6;

interface MergeFieldsProps<Field extends string> {
  /** The parts in which the versions differ. */
  readonly fields: readonly MergeField<Field>[];
  readonly choices: MergeChoices<Field>;
  readonly onChoose: (field: Field, choice: MergeChoice) => void;
}

/** Both versions side by side, part by part, with the words that differ; the person says which is to stand. */
export function MergeFields<Field extends string>({ fields, choices, onChoose }: MergeFieldsProps<Field>) {
  const t = useMessages('live');
  if (fields.length === 0) return <p>{t('merge.same')}</p>;
  return (
    <div className="live-merge">
      {fields.map((one) => (
        <MergeOne
          key={one.field}
          one={one}
          choice={choices.get(one.field) ?? 'mine'}
          onChoose={(choice) => onChoose(one.field, choice)}
        />
      ))}
    </div>
  );
}

interface MergeOneProps {
  readonly one: MergeField;
  readonly choice: MergeChoice;
  readonly onChoose: (choice: MergeChoice) => void;
}

function MergeOne({ one, choice, onChoose }: MergeOneProps) {
  const t = useMessages('live');
  const { label, mine, theirs, isText } = one;
  const choices = isText ? (['mine', 'theirs', 'both'] as const) : (['mine', 'theirs'] as const);
  return (
    <section className="live-merge__field" aria-label={label}>
      <h3 className="live-merge__label">{label}</h3>
      <div className="live-merge__texts">
        <Text title={t('merge.mine')} text={mine} />
        <Text title={t('merge.theirs')} text={theirs} />
      </div>
      {isText && textSimilarity(theirs, mine) >= ALIKE_ENOUGH && (
        <div>
          <strong>{t('merge.difference')}</strong>
          <p className="live-merge__text">
            <DiffText before={theirs} after={mine} />
          </p>
        </div>
      )}
      <RadioGroup
        label={t('merge.choose', { field: label })}
        choices={choices.map((value) => ({ value, label: t(`merge.${value}`) }))}
        value={choice}
        onChange={onChoose}
        isInline
      />
      {choice === 'both' && <Text title={t('merge.result')} text={mergedText(choice, mine, theirs)} />}
    </section>
  );
}

function Text({ title, text }: { readonly title: string; readonly text: string }) {
  const t = useMessages('live');
  return (
    <div>
      <strong>{title}</strong>
      <p className="live-merge__text">{text === '' ? t('merge.empty') : text}</p>
    </div>
  );
}
