import { type CompiledEvent, type EventsTogether, TOGETHERNESS } from '@regietafel/domain/liquidity/compiled';
import { Button } from '@regietafel/ui/components/button';
import { Checkbox, RadioGroup } from '@regietafel/ui/components/choice';
import { TextField } from '@regietafel/ui/components/text-field';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface TogetherFieldsProps {
  readonly events: readonly CompiledEvent[];
  readonly groups: readonly EventsTogether[];
  readonly onChange: (groups: readonly EventsTogether[]) => void;
}

/** Groups of events that tend to happen together, told in words. */
export function TogetherFields({ events, groups, onChange }: TogetherFieldsProps) {
  const t = useMessages('forecastEvents');
  // Only what has a chance can go together with something else.
  const uncertain = events.filter(
    ({ probability }) => probability !== null && probability > 0 && probability < 1,
  );
  if (uncertain.length < 2 && groups.length === 0) return null;
  const replace = (index: number, group: EventsTogether | null) =>
    onChange(groups.flatMap((one, at) => (at === index ? (group ?? []) : one)));
  return (
    <>
      {groups.map((group, index) => (
        <TogetherGroup
          // A group has no name of its own until one is typed: its place is its name.
          key={`${index}-${groups.length}`}
          group={group}
          events={uncertain}
          onChange={(next) => replace(index, next)}
          onRemove={() => replace(index, null)}
        />
      ))}
      <div>
        <Button icon="add" onClick={() => onChange([...groups, { title: '', strength: 'enig', keys: [] }])}>
          {t('together.add')}
        </Button>
        <p className="rt-field__hint">{t('together.hint')}</p>
      </div>
    </>
  );
}

interface TogetherGroupProps {
  readonly group: EventsTogether;
  readonly events: readonly CompiledEvent[];
  readonly onChange: (group: EventsTogether) => void;
  readonly onRemove: () => void;
}

function TogetherGroup({ group, events, onChange, onRemove }: TogetherGroupProps) {
  const t = useMessages('forecastEvents');
  return (
    <fieldset className="rt-choices">
      <legend className="utrecht-form-label">{t('together.title')}</legend>
      <TextField
        label={t('together.name')}
        isRequired
        maxLength={200}
        value={group.title}
        onChange={(title) => onChange({ ...group, title })}
      />
      <RadioGroup
        label={t('together.strength')}
        choices={TOGETHERNESS.map((value) => ({ value, label: t(`together.${value}`) }))}
        value={group.strength}
        onChange={(strength) => onChange({ ...group, strength })}
        isInline
      />
      <div className="rt-choices__list">
        {events.map(({ key, title, number }) => (
          <Checkbox
            key={key}
            label={number === null ? title : t('field.risk', { number: String(number), title })}
            checked={group.keys.includes(key)}
            onChange={(isIn) =>
              onChange({
                ...group,
                keys: isIn ? [...group.keys, key] : group.keys.filter((one) => one !== key),
              })
            }
          />
        ))}
      </div>
      <Button variant="subtle" icon="close" onClick={onRemove}>
        {t('together.remove')}
      </Button>
    </fieldset>
  );
}
