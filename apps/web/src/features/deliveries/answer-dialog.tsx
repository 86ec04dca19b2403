import type { DeliveryProposalShown } from '@regietafel/contracts/liquidity/deliveries';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import type { ProposalAnswer } from './proposal-card.tsx';

interface AnswerDialogProps {
  readonly proposal: DeliveryProposalShown;
  readonly answer: ProposalAnswer;
  readonly onClose: () => void;
}

/** Signs a worse forecast, by which it is delivered, or hands it back with a reason. */
export function AnswerDialog({ proposal: { proposalId, targetKring }, answer, onClose }: AnswerDialogProps) {
  const t = useMessages('deliveries');
  const { dossierId } = useDossier();
  const [reason, setReason] = useState('');
  const isSigning = answer === 'sign';
  const saving = useSave<undefined>({
    save: async () => {
      if (isSigning) await api.liquidity.signDelivery.mutate({ dossierId, proposalId });
      else await api.liquidity.refuseDelivery.mutate({ dossierId, proposalId, reason });
    },
    done: t(isSigning ? 'proposal.signed' : 'proposal.handedBack'),
    onDone: onClose,
  });
  return (
    <SaveDialog
      {...saving}
      title={t(isSigning ? 'proposal.sign' : 'proposal.refuseTitle')}
      action={t(isSigning ? 'proposal.sign' : 'proposal.refuse')}
      onSubmit={() => saving.save(undefined)}
      onClose={onClose}
    >
      {({ idOf, errors }) =>
        isSigning ? (
          <p>{t('proposal.signConfirm', { kring: targetKring?.name ?? '' })}</p>
        ) : (
          <TextArea
            id={idOf('reason')}
            label={t('proposal.refuseReason')}
            isRequired
            value={reason}
            onChange={setReason}
            error={errors.get('reason')}
          />
        )
      }
    </SaveDialog>
  );
}
