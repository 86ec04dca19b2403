import type { Act } from '@regietafel/contracts/sharing/acts';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { useActWords } from './act-words.ts';

interface ConsentDialogProps {
  readonly act: Act;
  readonly answer: 'agree' | 'refuse';
  readonly onClose: () => void;
}

/** Agrees to a proposal, refuses it, or takes the own one back. */
export function ConsentDialog({ act, answer, onClose }: ConsentDialogProps) {
  const { t, whatOf } = useActWords();
  const { dossierId } = useDossier();
  const [note, setNote] = useState('');
  const saving = useSave({
    save: () => api.sharing.consent.mutate({ dossierId, actId: act.actId, answer, note }),
    done: t(`${answer}.done`),
    onDone: onClose,
  });
  const withdraws = answer === 'refuse' && act.isOwn;
  return (
    <SaveDialog
      {...saving}
      title={t(withdraws ? 'withdraw.title' : `${answer}.title`)}
      action={t(withdraws ? 'withdraw' : answer)}
      variant={answer === 'agree' ? 'primary' : 'danger'}
      onSubmit={() => saving.save(undefined)}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>
            <strong>{whatOf(act)}</strong>
          </p>
          <p>{t(`${answer}.lead`)}</p>
          <TextArea
            id={idOf('note')}
            label={t('field.note')}
            value={note}
            onChange={setNote}
            error={errors.get('note')}
          />
        </>
      )}
    </SaveDialog>
  );
}
