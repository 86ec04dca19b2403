import type { ShownRelease } from '@regietafel/contracts/comparison/release';
import { RELEASE_BOUNDS } from '@regietafel/domain/comparison/release';
import type { ConsentAnswer } from '@regietafel/domain/sharing/acts';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { SaveDialog } from '../save-dialog.tsx';

interface DecideProps {
  readonly release: ShownRelease;
  readonly onClose: () => void;
}

/** Agrees to the release of another accounthoudende regio, or refuses it. */
export function AnswerDialog({ release, onClose }: DecideProps) {
  const t = useMessages('release');
  const { dossierId } = useDossier();
  const [answer, setAnswer] = useState<ConsentAnswer>('agree');
  const [note, setNote] = useState('');
  const saving = useSave({ save: api.release.answer.mutate, done: t(`answered.${answer}`), onDone: onClose });
  const submit = () => saving.save({ dossierId, releaseId: release.releaseId, answer, note });
  return (
    <SaveDialog
      {...saving}
      title={t('answerTitle')}
      action={t('answerSave')}
      onSubmit={submit}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <RadioGroup
            id={idOf('answer')}
            label={t('answerLabel')}
            choices={[
              { value: 'agree', label: t('agree'), hint: t('agreeHint') },
              { value: 'refuse', label: t('refuse'), hint: t('refuseHint') },
            ]}
            value={answer}
            onChange={setAnswer}
            error={errors.get('answer')}
          />
          <TextArea
            id={idOf('note')}
            label={t('note')}
            maxLength={RELEASE_BOUNDS.note}
            value={note}
            onChange={setNote}
            error={errors.get('note')}
          />
        </>
      )}
    </SaveDialog>
  );
}

/** Takes a release back, with the reason. */
export function WithdrawDialog({ release, onClose }: DecideProps) {
  const t = useMessages('release');
  const { dossierId } = useDossier();
  const [reason, setReason] = useState('');
  const saving = useSave({ save: api.release.withdraw.mutate, done: t('withdrawDone'), onDone: onClose });
  const submit = () => saving.save({ dossierId, releaseId: release.releaseId, reason });
  return (
    <SaveDialog
      {...saving}
      title={t('withdrawTitle')}
      action={t('withdraw')}
      onSubmit={submit}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('withdrawLead')}</p>
          <TextArea
            id={idOf('reason')}
            label={t('reason')}
            isRequired
            maxLength={RELEASE_BOUNDS.reason}
            value={reason}
            onChange={setReason}
            error={errors.get('reason')}
          />
        </>
      )}
    </SaveDialog>
  );
}
