import { WARNING_BOUNDS } from '@regietafel/contracts/warning/record';
import type { ShownContract, WatchList } from '@regietafel/contracts/warning/watch-list';
import { OBLIGES, type Obliges } from '@regietafel/domain/warning/contract-duty';
import { Checkbox, RadioGroup } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface ContractDialogProps {
  readonly contract: ShownContract | null;
  readonly choices: WatchList['coverage']['choices'];
  readonly day: string;
  readonly onClose: () => void;
}

interface Draft {
  readonly providerId: string;
  readonly name: string;
  readonly obliges: Obliges;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly renewalOn: string | null;
  readonly note: string;
  /** Null while it stays on the list. */
  readonly removedReason: string | null;
}

/** Records whether a contract obliges to take part in early warning, or takes it off the list with a reason. */
export function ContractDialog({ contract, choices, day, onClose }: ContractDialogProps) {
  const t = useMessages('warning');
  const [draft, setDraft] = useState<Draft>(() => ({
    providerId: contract?.providerId ?? '',
    name: contract?.name ?? '',
    obliges: contract?.obliges ?? 'unknown',
    validFrom: contract?.validFrom ?? day,
    validUntil: contract?.validUntil ?? null,
    renewalOn: contract?.renewalOn ?? null,
    note: contract?.note ?? '',
    removedReason: null,
  }));
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const saving = useSave({
    save: api.warning.recordContract.mutate,
    done: t('contract.saved'),
    onDone: onClose,
  });
  const submit = () =>
    saving.save({
      ...draft,
      validFrom: draft.validFrom ?? '',
      contractId: contract?.contractId ?? null,
      supersedes: contract?.headRevisionId ?? null,
    });
  return (
    <SaveDialog
      {...saving}
      title={t(contract === null ? 'contract.title' : 'contract.change')}
      action={t('contract.save')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(parts) => (
        <>
          {contract === null ? (
            <NativeSelect
              id={parts.idOf('providerId')}
              label={t('contract.provider')}
              isRequired
              options={[
                { value: '', label: t('contract.choose') },
                ...choices.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
              value={draft.providerId}
              onChange={(providerId) => set({ providerId })}
              error={parts.errors.get('providerId')}
            />
          ) : (
            <p>{contract.providerName}</p>
          )}
          <ContractFields draft={draft} onChange={set} parts={parts} />
          {contract !== null && <RemovalFields draft={draft} onChange={set} parts={parts} />}
        </>
      )}
    </SaveDialog>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly parts: FormParts;
}

const DAYS = ['validFrom', 'validUntil', 'renewalOn'] as const;
type DayField = (typeof DAYS)[number];

function ContractFields({ draft, onChange, parts: { idOf, errors } }: FieldsProps) {
  const t = useMessages('warning');
  const setDay: Readonly<Record<DayField, (day: string | null) => void>> = {
    validFrom: (validFrom) => onChange({ validFrom }),
    validUntil: (validUntil) => onChange({ validUntil }),
    renewalOn: (renewalOn) => onChange({ renewalOn }),
  };
  return (
    <>
      <TextField
        id={idOf('name')}
        label={t('contract.name')}
        isRequired
        maxLength={WARNING_BOUNDS.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={errors.get('name')}
      />
      <RadioGroup
        id={idOf('obliges')}
        label={t('contract.obliges')}
        choices={OBLIGES.map((value) => ({ value, label: t(`obliges.${value}`) }))}
        value={draft.obliges}
        onChange={(obliges) => onChange({ obliges })}
        error={errors.get('obliges')}
      />
      {DAYS.map((field) => (
        <DateField
          key={field}
          id={idOf(field)}
          label={t(`contract.${field}`)}
          isRequired={field === 'validFrom'}
          value={draft[field]}
          onChange={setDay[field]}
          error={errors.get(field)}
        />
      ))}
      <TextArea
        id={idOf('note')}
        label={t('contract.note')}
        maxLength={WARNING_BOUNDS.note}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        error={errors.get('note')}
      />
    </>
  );
}

function RemovalFields({ draft, onChange, parts: { idOf, errors } }: FieldsProps) {
  const t = useMessages('warning');
  return (
    <>
      <Checkbox
        label={t('contract.remove')}
        checked={draft.removedReason !== null}
        onChange={(isChecked) => onChange({ removedReason: isChecked ? '' : null })}
      />
      {draft.removedReason !== null && (
        <TextArea
          id={idOf('removedReason')}
          label={t('contract.removeReason')}
          isRequired
          maxLength={WARNING_BOUNDS.removed}
          value={draft.removedReason}
          onChange={(removedReason) => onChange({ removedReason })}
          error={errors.get('removedReason')}
        />
      )}
    </>
  );
}
