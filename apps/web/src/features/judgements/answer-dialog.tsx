import { type JointPosition, POSITION_BOUNDS } from '@regietafel/contracts/judgements/positions';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useSession } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

interface AnswerDialogProps {
  readonly position: JointPosition;
  readonly answer: 'signed' | 'dissent';
  readonly onClose: () => void;
}

/** Signs the text that is shown, or says what the own organisation sees differently. */
export function AnswerDialog({ position, answer, onClose }: AnswerDialogProps) {
  const t = useMessages('judgements');
  const { dossierId } = useDossier();
  const { current: session } = useSession();
  const queryClient = useQueryClient();
  // The text that the person saw when the window opened: a newer one must be read first.
  const [seen] = useState(position);
  const [dissent, setDissent] = useState('');
  const isDissent = answer === 'dissent';
  const saving = useSave({
    save: api.judgements.answerPosition.mutate,
    done: t(isDissent ? 'dissented' : 'signed'),
    onDone: onClose,
  });
  const isOvertaken = saving.failure?.code === 'CONFLICT';
  const close = () => {
    onClose();
    if (isOvertaken) void queryClient.invalidateQueries({ queryKey: [session.tenant.id] });
  };
  const submit = () =>
    saving.save({
      dossierId,
      positionId: seen.positionId,
      revisionId: seen.current.revisionId,
      contentHash: seen.current.contentHash,
      answer,
      dissent: isDissent ? dissent : null,
      supersedes: seen.own?.revisionId ?? null,
    });
  const organisation = session.tenant.name;
  return (
    <SaveDialog
      {...saving}
      title={t(isDissent ? 'dissentTitle' : 'signTitle', { organisation })}
      action={t(isDissent ? 'dissent' : 'sign')}
      onSubmit={submit}
      onClose={close}
      refusal={
        isOvertaken && (
          <Notice tone="caution" role="alert">
            {t('answer.overtaken')}
          </Notice>
        )
      }
    >
      {({ idOf, errors }) => (
        <>
          <p>{t(isDissent ? 'dissentBody' : 'signBody')}</p>
          <blockquote className="rt-position__dissent">
            <p className="rt-position__text">{seen.current.text}</p>
          </blockquote>
          {isDissent && (
            <TextArea
              id={idOf('dissent')}
              label={t('field.dissent')}
              isRequired
              maxLength={POSITION_BOUNDS.dissent}
              value={dissent}
              onChange={setDissent}
              error={errors.get('dissent')}
            />
          )}
        </>
      )}
    </SaveDialog>
  );
}
