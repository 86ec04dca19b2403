import type { PlainDate } from '@regietafel/domain/core/dates';
import { DateField } from '@regietafel/ui/components/date-field';
import { Notice } from '@regietafel/ui/components/notice';
import type { ReactNode } from 'react';
import { ChosenKringField } from '../../components/chosen-kring-field.tsx';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { usePlanRecording } from './use-plan-recording.ts';

interface RecordDialogProps {
  readonly title: string;
  readonly recording: ReturnType<typeof usePlanRecording>;
  readonly onClose: () => void;
  /** Without a day of its own: a decision says when it was taken. */
  readonly isTimeless?: boolean;
  /** What to do about a conflict, where building upon it is no answer. */
  readonly conflict?: string;
  readonly children: (parts: FormParts) => ReactNode;
}

/** The form around what is recorded of a plan: its own fields, then the day and the kring. */
export function RecordDialog(props: RecordDialogProps) {
  const t = useMessages('landsdeel');
  const { title, recording, onClose, isTimeless = false, conflict, children } = props;
  const { saving, submit, isOvertaken, kring, from, standPer, setStandPer } = recording;
  return (
    <SaveDialog
      {...saving}
      title={title}
      action={t('save')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
      refusal={
        isOvertaken && (
          <Notice tone="caution" role="alert" title={t('conflict.title')}>
            {conflict ?? t('conflict.body')}
          </Notice>
        )
      }
    >
      {(parts) => (
        <>
          {children(parts)}
          {!isTimeless && (
            <DateField
              id={parts.idOf('standPer')}
              label={t('form.standPer')}
              isRequired
              value={standPer}
              onChange={(day) => setStandPer(day as PlainDate | null)}
              error={parts.errors.get('standPer')}
            />
          )}
          <ChosenKringField choice={kring} from={from} parts={parts} />
        </>
      )}
    </SaveDialog>
  );
}
