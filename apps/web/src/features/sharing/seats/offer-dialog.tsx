import type { SeatDesk } from '@regietafel/contracts/sharing/seats';
import { SEAT_KINDS, type SeatKind } from '@regietafel/domain/sharing/tenant';
import { Checkbox } from '@regietafel/ui/components/choice';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';

interface OfferDialogProps {
  readonly adviser: SeatDesk['advisers'][number];
  readonly onClose: () => void;
}

/** Which seats an advising organisation may fill from now. */
export function OfferDialog({ adviser, onClose }: OfferDialogProps) {
  const t = useMessages('seats');
  const terms = useMessages('terms');
  const { dossierId } = useDossier();
  const [kinds, setKinds] = useState<readonly SeatKind[]>(adviser.offeredSeats);
  const saving = useSave({ save: api.seats.offer.mutate, done: t('offer.done'), onDone: onClose });
  return (
    <SaveDialog
      {...saving}
      title={t('offer.changeFor', { name: adviser.name })}
      action={t('offer.change')}
      onSubmit={() => saving.save({ dossierId, tenantId: adviser.tenantId, kinds: [...kinds] })}
      onClose={onClose}
    >
      {({ idOf }) => (
        <fieldset className="rt-choices" id={idOf('kinds')}>
          <legend className="utrecht-form-label">{t('offer.kinds')}</legend>
          <div className="rt-field__hint">{t('offer.hint')}</div>
          <div className="rt-choices__list">
            {SEAT_KINDS.map((kind) => (
              <Checkbox
                key={kind}
                label={terms(`seat.${kind}`)}
                checked={kinds.includes(kind)}
                onChange={(isOffered) =>
                  setKinds(SEAT_KINDS.filter((one) => (one === kind ? isOffered : kinds.includes(one))))
                }
              />
            ))}
          </div>
        </fieldset>
      )}
    </SaveDialog>
  );
}
