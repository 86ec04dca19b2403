import type { SupportAccess } from '@regietafel/contracts/audit/support';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface EndSupportDialogProps {
  readonly access: SupportAccess;
  readonly onClose: () => void;
}

/** Asks once more before a helper is shown the door. */
export function EndSupportDialog({ access, onClose }: EndSupportDialogProps) {
  const t = useMessages('audit');
  const saving = useSave({ save: api.audit.endSupport.mutate, done: t('support.ended'), onDone: onClose });
  return (
    <SaveDialog
      {...saving}
      title={t('support.confirmTitle')}
      action={t('support.end')}
      variant="danger"
      onSubmit={() => saving.save({ accessId: access.accessId })}
      onClose={onClose}
    >
      {() => <p>{t('support.confirm', { name: access.accountName })}</p>}
    </SaveDialog>
  );
}
