import type { Invitation } from '@regietafel/contracts/sharing/acts';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface AnswerDialogProps {
  readonly invitation: Invitation;
  readonly answer: 'accept' | 'decline';
  readonly onClose: () => void;
}

/** Accepts an invitation or declines it, on behalf of the whole organisation; what was accepted opens at once. */
export function AnswerDialog({ invitation: { actId, letter }, answer, onClose }: AnswerDialogProps) {
  const t = useMessages('acts');
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const saving = useSave({
    save: async () => {
      const { dossier } = await api.sharing.answer.mutate({ actId, answer, note });
      if (dossier !== null) await navigate({ to: '/dossiers/$dossier', params: { dossier } });
    },
    done: t(`${answer}.done`),
    onDone: onClose,
  });
  return (
    <SaveDialog
      {...saving}
      title={t(`${answer}.title`)}
      action={t(answer)}
      variant={answer === 'accept' ? 'primary' : 'danger'}
      onSubmit={() => saving.save(undefined)}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>
            <strong>{t(`letter.title.${letter.kind}`, { provider: letter.provider })}</strong>
          </p>
          <p>
            {answer === 'accept' ? t('accept.lead', { role: t(`as.${letter.role}`) }) : t('decline.lead')}
          </p>
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
