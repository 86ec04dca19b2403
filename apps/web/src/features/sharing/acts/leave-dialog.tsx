import type { PlainDate } from '@regietafel/domain/core/dates';
import { DateField } from '@regietafel/ui/components/date-field';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';
import { useMay, useSession } from '../../../lib/session/session.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';

/** Ends the part of the own organisation. */
export function LeaveDialog({ day, onClose }: { readonly day: PlainDate; readonly onClose: () => void }) {
  const t = useMessages('acts');
  const { dossierId } = useDossier();
  const navigate = useNavigate();
  const [effectiveOn, setEffectiveOn] = useState<string | null>(day);
  const [reason, setReason] = useState('');
  const saving = useSave({
    save: async () => {
      await api.sharing.leave.mutate({ dossierId, effectiveOn: effectiveOn ?? '', reason });
      // Who leaves today finds nothing here any more.
      if (effectiveOn === day) await navigate({ to: '/' });
    },
    done: t('done.leave'),
    onDone: onClose,
  });
  return (
    <SaveDialog
      {...saving}
      title={t('leave')}
      action={t('leave')}
      variant="danger"
      onSubmit={() => saving.save(undefined)}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <Consequences />
          <DateField
            id={idOf('effectiveOn')}
            label={t('day.leave')}
            isRequired
            minDay={day}
            value={effectiveOn}
            onChange={setEffectiveOn}
            error={errors.get('effectiveOn')}
          />
          <TextArea
            id={idOf('reason')}
            label={t('reason.other')}
            isRequired
            value={reason}
            onChange={setReason}
            error={errors.get('reason')}
          />
        </>
      )}
    </SaveDialog>
  );
}

const ENDS = ['leave.ends.access', 'leave.ends.seats', 'leave.ends.own'] as const;
const STAYS = ['leave.stays.records', 'leave.stays.period'] as const;

/** What ends, what stays, and how to take along what is one's own. */
function Consequences() {
  const t = useMessages('acts');
  const tenant = useSession().current.tenant.name;
  const mayTake = useMay('accounts.takeAlong');
  const list = (keys: readonly ((typeof ENDS)[number] | (typeof STAYS)[number])[]) => (
    <ul className="rt-acts__consequences">
      {keys.map((key) => (
        <li key={key}>{t(key, { tenant })}</li>
      ))}
    </ul>
  );
  return (
    <>
      <h3>{t('leave.ends')}</h3>
      {list(ENDS)}
      <h3>{t('leave.stays')}</h3>
      {list(STAYS)}
      <Notice tone="info">
        {t(mayTake ? 'leave.take' : 'leave.take.others')}{' '}
        {mayTake && <PageLink to="/organisatie/meenemen">{t('leave.take.link')}</PageLink>}
      </Notice>
    </>
  );
}
