import { RadioGroup } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ChangeDialog, type ChangeDialogProps } from './change-dialog.tsx';
import { SourceField } from './fields.tsx';

interface Draft {
  readonly status: 'nagekomen' | 'vervallen';
  readonly settledOn: string | null;
  readonly source: string;
}

/** Closes an agreement as kept or as lapsed. */
export function SettleDialog({ today, ...props }: ChangeDialogProps) {
  const t = useMessages('agreements');
  const [draft, setDraft] = useState<Draft>({ status: 'nagekomen', settledOn: today, source: '' });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  return (
    <ChangeDialog
      {...props}
      title={t('settle')}
      done={t('settled')}
      save={(base) =>
        api.agreements.settle.mutate({
          ...base,
          ...draft,
          standPer: today,
          settledOn: draft.settledOn ?? '',
        })
      }
    >
      {(parts) => (
        <>
          <RadioGroup
            id={parts.idOf('status')}
            label={t('field.outcome')}
            choices={[
              { value: 'nagekomen', label: t('outcome.nagekomen') },
              { value: 'vervallen', label: t('outcome.vervallen'), hint: t('outcome.vervallenHint') },
            ]}
            value={draft.status}
            onChange={(status) => set({ status })}
            error={parts.errors.get('status')}
          />
          <DateField
            id={parts.idOf('settledOn')}
            label={t('field.settledOn')}
            isRequired
            value={draft.settledOn}
            onChange={(settledOn) => set({ settledOn })}
            error={parts.errors.get('settledOn')}
          />
          <SourceField parts={parts} draft={draft} set={set} />
        </>
      )}
    </ChangeDialog>
  );
}
