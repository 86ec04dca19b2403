import type { IndicatorBoard } from '@regietafel/contracts/indicators/board';
import {
  CARE_KINDS,
  type CareKind,
  SIZE_CLASSES,
  type SizeClass,
} from '@regietafel/domain/indicators/profile';
import { Checkbox, RadioGroup } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useState } from 'react';
import { ChosenKringField, useKringChoice } from '../../components/chosen-kring-field.tsx';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

interface ProfileDialogProps {
  readonly board: IndicatorBoard;
  readonly onClose: () => void;
}

interface ProfileDraft {
  readonly standPer: string | null;
  readonly sizeClass: SizeClass;
  readonly careKinds: readonly CareKind[];
  readonly mainKind: CareKind;
  readonly isCombined: boolean;
}

/** Records the size and the kinds of care of the provider, or their next state. */
export function ProfileDialog({ board, onClose }: ProfileDialogProps) {
  const t = useMessages('indicators');
  const { dossierId } = useDossier();
  const own = board.profiles.find(({ origin }) => origin.author.isOwn);
  const [draft, setDraft] = useState<ProfileDraft>(() => ({
    standPer: board.day,
    sizeClass: own?.sizeClass ?? 'middelgroot',
    careKinds: own?.careKinds ?? ['ambulant'],
    mainKind: own?.mainKind ?? 'ambulant',
    isCombined: own?.isCombined ?? false,
  }));
  const kring = useKringChoice(board.desk.profileKringen, 'provider_profile', own?.origin.kring.id);
  const saving = useSave({
    save: api.indicators.recordProfile.mutate,
    done: t('profile.recorded'),
    onDone: onClose,
  });
  const submit = () =>
    saving.save({
      ...draft,
      dossierId,
      supersedes: own?.headRevisionId ?? null,
      kringId: kring.kringId ?? '',
      mayWiden: kring.mayWiden,
      standPer: draft.standPer ?? '',
      careKinds: [...draft.careKinds],
    });
  return (
    <SaveDialog
      {...saving}
      title={t(own === undefined ? 'profile.record' : 'profile.change')}
      action={t('profile.record')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <p>{t('profile.lead')}</p>
          <ProfileFields draft={draft} onChange={setDraft} parts={parts} />
          <ChosenKringField
            choice={kring}
            from={own === undefined ? [] : [own.origin.kring.id]}
            parts={parts}
          />
        </>
      )}
    </SaveDialog>
  );
}

interface ProfileFieldsProps {
  readonly draft: ProfileDraft;
  readonly onChange: (draft: ProfileDraft) => void;
  readonly parts: FormParts;
}

function ProfileFields({ draft, onChange, parts: { idOf, errors } }: ProfileFieldsProps) {
  const t = useMessages('indicators');
  const set = (change: Partial<ProfileDraft>) => onChange({ ...draft, ...change });
  const toggle = (kind: CareKind, isChecked: boolean) => {
    const careKinds = CARE_KINDS.filter((one) => (one === kind ? isChecked : draft.careKinds.includes(one)));
    set({
      careKinds,
      mainKind: careKinds.includes(draft.mainKind) ? draft.mainKind : (careKinds[0] ?? kind),
    });
  };
  return (
    <>
      <DateField
        id={idOf('standPer')}
        label={t('profile.standPer')}
        isRequired
        value={draft.standPer}
        onChange={(standPer) => set({ standPer })}
        error={errors.get('standPer')}
      />
      <RadioGroup
        id={idOf('sizeClass')}
        label={t('profile.size')}
        hint={t('profile.sizeHint')}
        choices={SIZE_CLASSES.map((value) => ({ value, label: t(`size.${value}`) }))}
        value={draft.sizeClass}
        onChange={(sizeClass) => set({ sizeClass })}
        error={errors.get('sizeClass')}
      />
      <fieldset className="rt-choices" id={idOf('careKinds')} tabIndex={-1}>
        <legend className="utrecht-form-label">{t('profile.kinds')}</legend>
        {errors.get('careKinds') !== undefined && <p role="alert">{errors.get('careKinds')}</p>}
        <div className="rt-choices__list">
          {CARE_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              label={t(`care.${kind}`)}
              checked={draft.careKinds.includes(kind)}
              onChange={(isChecked) => toggle(kind, isChecked)}
            />
          ))}
        </div>
      </fieldset>
      <NativeSelect
        id={idOf('mainKind')}
        label={t('profile.main')}
        isRequired
        options={draft.careKinds.map((value) => ({ value, label: t(`care.${value}`) }))}
        value={draft.mainKind}
        onChange={(mainKind) => set({ mainKind })}
        error={errors.get('mainKind')}
      />
      <Checkbox
        label={t('profile.combined')}
        checked={draft.isCombined}
        onChange={(isCombined) => set({ isCombined })}
      />
    </>
  );
}
