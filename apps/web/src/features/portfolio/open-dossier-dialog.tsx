import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';

/** Opens a dossier on a provider of the reference list; the region then has the account. */
export function OpenDossierDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages('acts');
  const navigate = useNavigate();
  const tenantId = useTenantId();
  const { data } = useQuery(
    tenantQuery(tenantId, 'sharing.providers', {}, (options) => api.sharing.providers.query({}, options)),
  );
  const [providerId, setProviderId] = useState('');
  const saving = useSave({
    save: async () => {
      const { slug } = await api.sharing.open.mutate({ providerId });
      await navigate({ to: '/dossiers/$dossier', params: { dossier: slug } });
    },
    done: t('opening.done'),
    onDone: onClose,
  });
  const options = (data?.providers ?? []).map((one) => ({
    value: one.providerId as string,
    label: one.name,
  }));
  return (
    <SaveDialog
      {...saving}
      title={t('opening.title')}
      action={t('opening.action')}
      onSubmit={() => saving.save(undefined)}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('opening.lead')}</p>
          <NativeSelect
            id={idOf('providerId')}
            label={t('opening.provider')}
            hint={t('opening.providerHint')}
            isRequired
            options={
              providerId === '' ? [{ value: '', label: t('opening.providerChoose') }, ...options] : options
            }
            value={providerId}
            onChange={setProviderId}
            error={errors.get('providerId')}
          />
        </>
      )}
    </SaveDialog>
  );
}
