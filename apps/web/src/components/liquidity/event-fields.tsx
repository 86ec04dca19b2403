import { EVENT_BOUNDS } from '@regietafel/contracts/liquidity/events';
import { CASH_EVENT_KINDS } from '@regietafel/domain/liquidity/event';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { FormParts } from '../save-dialog.tsx';
import type { EventDraft } from './event-draft.ts';

export interface EventPartProps {
  readonly parts: FormParts;
  readonly draft: EventDraft;
  readonly set: (change: Partial<EventDraft>) => void;
}

/** What it is, and whether the forecast counts on it. */
export function EventNatureFields({ parts: { idOf, errors }, draft, set }: EventPartProps) {
  const t = useMessages('forecastEvents');
  return (
    <>
      <TextField
        id={idOf('title')}
        label={t('field.title')}
        isRequired
        maxLength={EVENT_BOUNDS.title}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={errors.get('title')}
      />
      <NativeSelect
        id={idOf('kind')}
        label={t('field.kind')}
        options={CASH_EVENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        error={errors.get('kind')}
      />
      <RadioGroup
        id={idOf('direction')}
        label={t('field.direction')}
        choices={(['in', 'uit'] as const).map((value) => ({ value, label: t(`direction.${value}`) }))}
        value={draft.direction}
        // "At most" is said of costs alone.
        onChange={(direction) =>
          set({ direction, ...(draft.amountKind === 'max' && direction === 'in' && { amountKind: 'known' }) })
        }
        error={errors.get('direction')}
        isInline
      />
      <RadioGroup
        id={idOf('isInBase')}
        label={t('field.isInBase')}
        choices={(['base', 'scenario'] as const).map((value) => ({
          value,
          label: t(`class.${value}`),
          hint: t(`class.${value}Hint`),
        }))}
        value={draft.isInBase ? 'base' : 'scenario'}
        onChange={(value) => set({ isInBase: value === 'base' })}
        error={errors.get('isInBase')}
      />
    </>
  );
}

/** Words beside the figures, and the day of which it all speaks. */
export function EventNoteFields({ parts: { idOf, errors }, draft, set }: EventPartProps) {
  const t = useMessages('forecastEvents');
  return (
    <>
      <TextArea
        id={idOf('note')}
        label={t('field.note')}
        maxLength={EVENT_BOUNDS.note}
        value={draft.note}
        onChange={(note) => set({ note })}
        error={errors.get('note')}
      />
      <DateField
        id={idOf('standPer')}
        label={t('field.standPer')}
        isRequired
        value={draft.standPer}
        onChange={(standPer) => set({ standPer })}
        error={errors.get('standPer')}
      />
    </>
  );
}
