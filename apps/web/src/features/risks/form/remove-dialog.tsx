import { RISK_BOUNDS } from '@regietafel/contracts/risks/content';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { Button } from '@regietafel/ui/components/button';
import { DateField } from '@regietafel/ui/components/date-field';
import { Dialog } from '@regietafel/ui/components/dialog';
import { TextArea } from '@regietafel/ui/components/text-field';
import { notify } from '@regietafel/ui/core/toasts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api/client.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { type Risk, useRisksChanged } from '../queries.ts';
import { SaveFailure } from './save-failure.tsx';

interface RemoveDialogProps {
  readonly risk: Risk;
  readonly today: PlainDate;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Takes a risk off the register; the reason is asked because every later comparison shows it. */
export function RemoveDialog({ risk, today, onRemoved, onClose }: RemoveDialogProps) {
  const t = useMessages('risks');
  const common = useMessages('common');
  const { dossierId } = useDossier();
  const changed = useRisksChanged();
  const [reason, setReason] = useState('');
  const [standPer, setStandPer] = useState<PlainDate | null>(today);
  const remove = useMutation({
    mutationFn: (day: PlainDate) =>
      api.risks.remove.mutate({
        dossierId,
        riskId: risk.riskId,
        supersedes: risk.headRevisionId,
        standPer: day,
        reason,
      }),
    onSuccess: async () => {
      notify('positive', t('remove.done', { number: risk.content.number }));
      await changed();
      onRemoved();
    },
  });
  const isReady = standPer !== null && reason.trim() !== '';
  return (
    <Dialog
      title={t('remove.title', { number: risk.content.number })}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button
            variant="danger"
            isBusy={remove.isPending}
            disabled={!isReady}
            onClick={() => isReady && remove.mutate(standPer)}
          >
            {t('remove.action')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <p>{risk.content.title}</p>
      <SaveFailure error={remove.error} />
      <TextArea
        label={t('remove.reason')}
        hint={t('remove.reasonHint')}
        isRequired
        maxLength={RISK_BOUNDS.reason}
        value={reason}
        onChange={setReason}
      />
      <DateField
        label={t('standPer')}
        isRequired
        maxDay={today}
        value={standPer}
        onChange={(day) => setStandPer(day as PlainDate | null)}
      />
    </Dialog>
  );
}
