import type { SeatDesk } from '@regietafel/contracts/sharing/seats';
import type { AccountId } from '@regietafel/domain/core/ids';
import type { SeatKind } from '@regietafel/domain/sharing/tenant';
import { Checkbox, RadioGroup } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { DeputyField, dayAfter, LastDayField } from './seat-fields.tsx';

interface GiveSeatDialogProps {
  readonly desk: SeatDesk;
  readonly onClose: () => void;
}

interface Draft {
  readonly accountId: AccountId | null;
  readonly kind: SeatKind | null;
  readonly mayActForTable: boolean;
  readonly validFrom: string | null;
  readonly lastDay: string | null;
  readonly deputyAccountId: AccountId | null;
}

/** Gives a person of the own organisation a seat in the kernteam. */
export function GiveSeatDialog({ desk, onClose }: GiveSeatDialogProps) {
  const t = useMessages('seats');
  const terms = useMessages('terms');
  const { dossierId } = useDossier();
  const [draft, setDraft] = useState<Draft>({
    accountId: null,
    kind: desk.kinds[0] ?? null,
    mayActForTable: false,
    validFrom: desk.day,
    lastDay: null,
    deputyAccountId: null,
  });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const saving = useSave({ save: api.seats.give.mutate, done: t('given'), onDone: onClose });
  const submit = () => {
    const { accountId, kind, mayActForTable, validFrom, lastDay, deputyAccountId } = draft;
    // What is not chosen is left for the server to name.
    saving.save({
      dossierId,
      accountId: accountId ?? '',
      kind: kind ?? ('' as SeatKind),
      mayActForTable,
      validFrom: validFrom ?? '',
      validTo: dayAfter(lastDay),
      deputyAccountId,
    });
  };
  return (
    <SaveDialog {...saving} title={t('give')} action={t('give')} onSubmit={submit} onClose={onClose}>
      {(parts) => (
        <>
          <NativeSelect<AccountId | ''>
            id={parts.idOf('accountId')}
            label={t('field.person')}
            isRequired
            options={[
              { value: '', label: t('field.personChoose') },
              ...desk.colleagues.map(({ accountId, displayName }) => ({
                value: accountId,
                label: displayName,
              })),
            ]}
            value={draft.accountId ?? ''}
            onChange={(accountId) => set({ accountId: accountId === '' ? null : accountId })}
            error={parts.errors.get('accountId')}
          />
          <RadioGroup
            id={parts.idOf('kind')}
            label={t('field.kind')}
            choices={desk.kinds.map((value) => ({ value, label: terms(`seat.${value}`) }))}
            value={draft.kind}
            onChange={(kind) => set({ kind })}
            error={parts.errors.get('kind')}
          />
          {desk.mayActForTable && (
            <Checkbox
              id={parts.idOf('mayActForTable')}
              label={
                <>
                  {t('field.forTable')}
                  <span className="rt-choice__hint">{t('field.forTableHint')}</span>
                </>
              }
              checked={draft.mayActForTable}
              onChange={(mayActForTable) => set({ mayActForTable })}
            />
          )}
          <DateField
            id={parts.idOf('validFrom')}
            label={t('field.validFrom')}
            isRequired
            value={draft.validFrom}
            onChange={(validFrom) => set({ validFrom })}
            error={parts.errors.get('validFrom')}
          />
          <LastDayField parts={parts} value={draft.lastDay} onChange={(lastDay) => set({ lastDay })} />
          <DeputyField
            parts={parts}
            colleagues={desk.colleagues}
            holder={draft.accountId}
            value={draft.deputyAccountId}
            onChange={(deputyAccountId) => set({ deputyAccountId })}
          />
        </>
      )}
    </SaveDialog>
  );
}
