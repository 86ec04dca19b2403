import type { Deliveries } from '@regietafel/contracts/liquidity/deliveries';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { DateField } from '@regietafel/ui/components/date-field';
import { useQuery } from '@tanstack/react-query';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { KringField } from '../../components/kring-field.tsx';
import {
  DeliverFields,
  type DeliveryTold,
  NOTHING_TOLD,
} from '../../components/liquidity/deliver-fields.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { deliveryDraftQuery } from '../../lib/liquidity/deliveries-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

interface DeliverDialogProps extends Pick<Deliveries, 'desk' | 'day'> {
  readonly onClose: () => void;
}

interface Draft extends DeliveryTold {
  readonly kringId: Deliveries['desk']['kringen'][number]['id'] | null;
  readonly standPer: string | null;
  readonly mayWiden: boolean;
}

/** Delivers the own forecast as it stands now; of a worse one it asks the cause, what is done about it, and who signs too. */
export function DeliverDialog({ desk, day, onClose }: DeliverDialogProps) {
  const t = useMessages('deliveries');
  const { dossierId } = useDossier();
  const { data, error } = useQuery(deliveryDraftQuery(useTenantId(), dossierId));
  const kept = useDraft<Draft>(`delivery/${dossierId}`, () => ({
    kringId: usualKring(desk.kringen, 'forecast_delivery'),
    standPer: day,
    ...NOTHING_TOLD,
    mayWiden: false,
  }));
  const { draft, change } = kept;
  const finish = () => {
    kept.forget();
    onClose();
  };
  const saving = useSave({ save: api.liquidity.deliver.mutate, done: t('deliver.asked'), onDone: finish });
  const submit = () =>
    saving.save({
      ...draft,
      dossierId,
      // The server says what is missing, field by field.
      kringId: draft.kringId ?? ('' as never),
      standPer: draft.standPer ?? '',
    });
  return (
    <SaveDialog
      {...saving}
      title={t('deliver.title')}
      action={t('deliver.action')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
      onCancel={finish}
    >
      {(parts) => (
        <>
          <DraftNotice isRestored={kept.isRestored} onDiscard={kept.discard} />
          <p>{t(desk.isRetyping ? 'deliver.retyping' : 'deliver.lead')}</p>
          <DateField
            id={parts.idOf('standPer')}
            label={t('field.standPer')}
            isRequired
            value={draft.standPer}
            onChange={(standPer) => change({ standPer })}
            error={parts.errors.get('standPer')}
          />
          <DeliverFields
            answer={error === null ? data : null}
            parts={parts}
            told={draft}
            onChange={change}
            desk={desk}
          />
          <KringField
            id={parts.idOf('kringId')}
            kringen={desk.kringen}
            value={draft.kringId}
            onChange={(kringId) => change({ kringId, mayWiden: false })}
            error={parts.errors.get('kringId')}
            move={{
              from: data?.draft?.ownKringen ?? [],
              mayWiden: draft.mayWiden,
              onMayWiden: (mayWiden) => change({ mayWiden }),
              id: parts.idOf('mayWiden'),
              error: parts.errors.get('mayWiden'),
              isCopy: true,
            }}
          />
        </>
      )}
    </SaveDialog>
  );
}
