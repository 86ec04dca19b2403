import type { Agreements } from '@regietafel/contracts/agreements/agreements';
import type { KringId } from '@regietafel/domain/core/ids';
import { useState } from 'react';
import { KringField } from '../../components/kring-field.tsx';
import { api } from '../../lib/api/client.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ChangeDialog, type ChangeDialogProps } from './change-dialog.tsx';

interface Draft {
  readonly kringId: KringId;
  readonly mayWiden: boolean;
}

interface ShareDialogProps extends Omit<ChangeDialogProps, 'today'>, Pick<Agreements, 'places'> {}

/** Puts an agreement, as it stands, in another kring. */
export function ShareDialog({ places, ...props }: ShareDialogProps) {
  const t = useMessages('agreements');
  const { origin } = props.agreement;
  const [draft, setDraft] = useState<Draft>({ kringId: origin.kring.id, mayWiden: false });
  const recordAs = origin.author.isOwn ? 'own' : 'tafel';
  const kringen = places.find((place) => place.recordAs === recordAs)?.kringen ?? [];
  return (
    <ChangeDialog
      {...props}
      title={t('share')}
      done={t('shared')}
      save={(base) => api.agreements.share.mutate({ ...base, ...draft })}
    >
      {({ idOf, errors }, current) => (
        <KringField
          id={idOf('kringId')}
          kringen={kringen}
          value={draft.kringId}
          onChange={(kringId) => setDraft({ kringId, mayWiden: false })}
          error={errors.get('kringId')}
          move={{
            id: idOf('mayWiden'),
            from: [current.origin.kring.id],
            mayWiden: draft.mayWiden,
            onMayWiden: (mayWiden) => setDraft({ ...draft, mayWiden }),
            error: errors.get('mayWiden'),
          }}
        />
      )}
    </ChangeDialog>
  );
}
