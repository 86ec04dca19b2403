import type { PlainDate } from '@regietafel/domain/core/dates';
import type { KringId } from '@regietafel/domain/core/ids';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { Button } from '@regietafel/ui/components/button';
import { DateField } from '@regietafel/ui/components/date-field';
import { Dialog } from '@regietafel/ui/components/dialog';
import { notify } from '@regietafel/ui/core/toasts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { KringField } from '../../../components/kring-field.tsx';
import { SaveFailure } from '../../../components/save-failure.tsx';
import { api } from '../../../lib/api/client.ts';
import { failureOf, fieldMessages } from '../../../lib/api/failure.ts';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { publishedFrom } from '../published-from.ts';
import { type Register, useRisksChanged } from '../queries.ts';

interface PublishDialogProps {
  readonly register: Register;
  readonly onClose: () => void;
}

/** Freezes the register as it stands per a day. */
export function PublishDialog({ register, onClose }: PublishDialogProps) {
  const t = useMessages('risks');
  const common = useMessages('common');
  const format = useFormat();
  const { dossierId } = useDossier();
  const changed = useRisksChanged();
  const [standPer, setStandPer] = useState<PlainDate | null>(register.day);
  const [kringId, setKringId] = useState<KringId | null>(
    usualKring(register.desk.kringen, 'register_version'),
  );
  const [mayWiden, setMayWiden] = useState(false);
  const publish = useMutation({
    mutationFn: (values: { standPer: PlainDate; kringId: KringId; mayWiden: boolean }) =>
      api.risks.publish.mutate({ dossierId, ...values }),
    onSuccess: async ({ isNew, leftOut }, values) => {
      const day = format.date(values.standPer);
      notify(isNew ? 'positive' : 'info', isNew ? t('publish.done', { day }) : t('publish.same', { day }));
      if (leftOut > 0) notify('caution', t('publish.leftOut', { count: leftOut }));
      await changed();
      onClose();
    },
  });
  const failure = publish.error && failureOf(publish.error);
  const isReady = standPer !== null && kringId !== null;
  return (
    <Dialog
      title={t('publish.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isBusy={publish.isPending}
            disabled={!isReady}
            onClick={() => isReady && publish.mutate({ standPer, kringId, mayWiden })}
          >
            {t('publish.action')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <p>{t('publish.body')}</p>
      <DateField
        label={t('standPer')}
        isRequired
        value={standPer}
        maxDay={register.day}
        onChange={(day) => setStandPer(day as PlainDate | null)}
      />
      <KringField
        kringen={register.desk.kringen}
        value={kringId}
        onChange={(next) => {
          setKringId(next);
          setMayWiden(false);
        }}
        move={{
          from: publishedFrom(register),
          isCopy: true,
          mayWiden,
          onMayWiden: setMayWiden,
          error: failure === null ? undefined : fieldMessages(failure).get('mayWiden'),
        }}
      />
      <SaveFailure failure={failure} />
    </Dialog>
  );
}
