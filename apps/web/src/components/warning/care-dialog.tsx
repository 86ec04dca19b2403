import { WARNING_BOUNDS } from '@regietafel/contracts/warning/record';
import type { DossierSignals } from '@regietafel/contracts/warning/signals';
import type { RuleSetId } from '@regietafel/domain/core/ids';
import { ENTRY_CRITERIA, type EntryCriterion } from '@regietafel/domain/warning/special-care';
import { Checkbox } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { FieldError } from '@regietafel/ui/components/field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { type FormParts, SaveDialog } from '../save-dialog.tsx';
import { OwnKringField, StandPerField, useOwnWord } from './own-word.tsx';

/** What is done about bijzonder beheer. */
export type CareAct = 'enter' | 'stay' | 'leave';

const DONE = { enter: 'care.entered', stay: 'care.stayed', leave: 'care.ended' } as const;

interface CareDialogProps {
  readonly act: CareAct;
  readonly data: DossierSignals;
  readonly ruleSetId: RuleSetId | null;
  readonly onClose: () => void;
}

/** Brings a provider under bijzonder beheer on criteria that are met, keeps it there, or lets it leave; each with a reason. */
export function CareDialog({ act, data, ruleSetId, onClose }: CareDialogProps) {
  const t = useMessages('warning');
  const own = data.care.find(({ origin }) => origin.author.isOwn);
  const [criteria, setCriteria] = useState<readonly EntryCriterion[]>(data.criteriaMet);
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState<string | null>(null);
  const word = useOwnWord(data, 'special_care', own);
  const saving = useSave({ save: api.warning.recordCare.mutate, done: t(DONE[act]), onDone: onClose });
  const submit = () =>
    saving.save({
      ...word.said,
      ...{ ruleSetId, reason, isUnder: act !== 'leave' },
      supersedes: data.ownCareHeadRevisionId,
      criteria: act === 'enter' ? [...criteria] : [],
      reviewOn: act === 'leave' ? null : reviewOn,
    });
  return (
    <SaveDialog
      {...saving}
      title={t(`care.${act}`)}
      action={t(`care.${act}`)}
      onSubmit={submit}
      onClose={onClose}
    >
      {(parts) => (
        <>
          {act === 'enter' && (
            <CriteriaField met={data.criteriaMet} value={criteria} onChange={setCriteria} parts={parts} />
          )}
          <TextArea
            id={parts.idOf('reason')}
            label={t('care.reason')}
            isRequired
            maxLength={WARNING_BOUNDS.reason}
            value={reason}
            onChange={setReason}
            error={parts.errors.get('reason')}
          />
          <StandPerField word={word} parts={parts} />
          {act !== 'leave' && (
            <DateField
              id={parts.idOf('reviewOn')}
              label={t('care.reviewOn')}
              isRequired
              value={reviewOn}
              onChange={setReviewOn}
              error={parts.errors.get('reviewOn')}
            />
          )}
          <OwnKringField word={word} parts={parts} />
        </>
      )}
    </SaveDialog>
  );
}

interface CriteriaFieldProps {
  readonly met: readonly EntryCriterion[];
  readonly value: readonly EntryCriterion[];
  readonly onChange: (criteria: readonly EntryCriterion[]) => void;
  readonly parts: FormParts;
}

/** Only what is met can be chosen; a judgement of one's own always can. */
function CriteriaField({ met, value, onChange, parts: { idOf, errors } }: CriteriaFieldProps) {
  const t = useMessages('warning');
  const id = idOf('criteria');
  const error = errors.get('criteria');
  const offered = ENTRY_CRITERIA.filter(
    (criterion) => criterion === 'own_judgement' || met.includes(criterion),
  );
  return (
    <fieldset className="rt-choices" id={id} tabIndex={-1}>
      <legend className="utrecht-form-label">{t('care.criteria')}</legend>
      <div className="rt-field__hint">{t('care.criteriaHint')}</div>
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="rt-choices__list">
        {offered.map((criterion) => (
          <Checkbox
            key={criterion}
            label={t(`care.criterion.${criterion}`)}
            checked={value.includes(criterion)}
            onChange={(isChecked) =>
              onChange(offered.filter((one) => (one === criterion ? isChecked : value.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
