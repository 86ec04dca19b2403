import type { Releases } from '@regietafel/contracts/comparison/release';
import {
  RELEASE_AUDIENCES,
  RELEASE_BOUNDS,
  type ReleaseAudience,
  type ReleaseDetail,
} from '@regietafel/domain/comparison/release';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { Checkbox, RadioGroup } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { FieldError } from '@regietafel/ui/components/field';
import { TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { SaveDialog } from '../save-dialog.tsx';
import './release.css';

interface ProposeDialogProps {
  readonly releases: Releases;
  readonly onClose: () => void;
}

/** A release begins as one of a year, of every indicator, that tells nobody by name. */
export function ProposeDialog({ releases, onClose }: ProposeDialogProps) {
  const t = useMessages('release');
  const { dossierId } = useDossier();
  const all = releases.indicators.map(({ indicatorId }) => indicatorId);
  const [draft, setDraft] = useState({
    indicatorIds: all,
    detail: 'aggregate' as ReleaseDetail,
    purpose: '',
    audiences: [] as readonly ReleaseAudience[],
    validFrom: releases.today as string | null,
    lastDay: addDays(releases.today, 364) as string | null,
  });
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const saving = useSave({ save: api.release.propose.mutate, done: t('proposed'), onDone: onClose });
  const submit = () =>
    saving.save({
      ...draft,
      dossierId,
      indicatorIds: [...draft.indicatorIds],
      audiences: [...draft.audiences],
      validFrom: draft.validFrom ?? '',
      lastDay: draft.lastDay ?? '',
    });
  return (
    <SaveDialog
      {...saving}
      title={t('proposeTitle')}
      action={t('proposeSave')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('proposeLead')}</p>
          <TextField
            id={idOf('purpose')}
            label={t('purpose')}
            hint={t('purposeHint')}
            isRequired
            maxLength={RELEASE_BOUNDS.purpose}
            value={draft.purpose}
            onChange={(purpose) => set({ purpose })}
            error={errors.get('purpose')}
          />
          <RadioGroup
            id={idOf('detail')}
            label={t('detail')}
            choices={[
              { value: 'aggregate', label: t('detail.aggregate'), hint: t('detailHint.aggregate') },
              { value: 'named', label: t('detail.named'), hint: t('detailHint.named') },
            ]}
            value={draft.detail}
            onChange={(detail) => set({ detail })}
            error={errors.get('detail')}
          />
          <fieldset className="rt-choices rt-release-choices" id={idOf('audiences')} tabIndex={-1}>
            <legend className="utrecht-form-label">{t('audiences')}</legend>
            {errors.has('audiences') && (
              <FieldError id={idOf('audiences-error')}>{errors.get('audiences')}</FieldError>
            )}
            {RELEASE_AUDIENCES.map((audience) => (
              <Checkbox
                key={audience}
                label={t(`choice.${audience}`)}
                checked={draft.audiences.includes(audience)}
                onChange={(isIn) => set({ audiences: changed(draft.audiences, audience, isIn) })}
              />
            ))}
          </fieldset>
          <DateField
            id={idOf('validFrom')}
            label={t('validFrom')}
            isRequired
            minDay={releases.today}
            value={draft.validFrom as PlainDate | null}
            onChange={(validFrom) => set({ validFrom })}
            error={errors.get('validFrom')}
          />
          <DateField
            id={idOf('lastDay')}
            label={t('lastDay')}
            hint={t('lastDayHint')}
            isRequired
            minDay={releases.today}
            value={draft.lastDay as PlainDate | null}
            onChange={(lastDay) => set({ lastDay })}
            error={errors.get('lastDay')}
          />
          <fieldset className="rt-choices rt-release-choices" id={idOf('indicatorIds')} tabIndex={-1}>
            <legend className="utrecht-form-label">{t('whichIndicators')}</legend>
            {errors.has('indicatorIds') && (
              <FieldError id={idOf('indicatorIds-error')}>{errors.get('indicatorIds')}</FieldError>
            )}
            {releases.indicators.map(({ indicatorId, name }) => (
              <Checkbox
                key={indicatorId}
                label={name}
                checked={draft.indicatorIds.includes(indicatorId)}
                onChange={(isIn) => set({ indicatorIds: changed(draft.indicatorIds, indicatorId, isIn) })}
              />
            ))}
          </fieldset>
        </>
      )}
    </SaveDialog>
  );
}

/** The list with one more or one less. */
function changed<T>(list: readonly T[], item: T, isIn: boolean): T[] {
  return isIn ? [...list, item] : list.filter((one) => one !== item);
}
