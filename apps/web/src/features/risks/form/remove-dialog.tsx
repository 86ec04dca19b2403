import { RISK_BOUNDS } from '@regietafel/contracts/risks/content';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import type { Risk } from '../queries.ts';

interface RemoveDialogProps {
  readonly risk: Risk;
  readonly today: PlainDate;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Takes a risk off the register; the reason is asked because every later comparison shows it. */
export function RemoveDialog({ risk, today, onRemoved, onClose }: RemoveDialogProps) {
  const t = useMessages('risks');
  const { dossierId } = useDossier();
  const [reason, setReason] = useState('');
  const [standPer, setStandPer] = useState<string | null>(today);
  const { riskId, headRevisionId: supersedes, content } = risk;
  const saving = useSave({
    save: api.risks.remove.mutate,
    done: t('remove.done', { number: content.number }),
    onDone: onRemoved,
  });
  return (
    <SaveDialog
      {...saving}
      title={t('remove.title', { number: content.number })}
      action={t('remove.action')}
      variant="danger"
      onSubmit={() => saving.save({ dossierId, riskId, supersedes, standPer: standPer ?? '', reason })}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>{content.title}</p>
          <TextArea
            id={idOf('reason')}
            label={t('remove.reason')}
            hint={t('remove.reasonHint')}
            isRequired
            maxLength={RISK_BOUNDS.reason}
            value={reason}
            onChange={setReason}
            error={errors.get('reason')}
          />
          <DateField
            id={idOf('standPer')}
            label={t('standPer')}
            isRequired
            maxDay={today}
            value={standPer}
            onChange={setStandPer}
            error={errors.get('standPer')}
          />
        </>
      )}
    </SaveDialog>
  );
}
