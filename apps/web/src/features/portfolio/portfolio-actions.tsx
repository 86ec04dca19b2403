import { Button } from '@regietafel/ui/components/button';
import { Notice } from '@regietafel/ui/components/notice';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { Part } from '../../components/part.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ButtonLink } from '../../lib/links.ts';
import { useMay, useTenantId } from '../../lib/session/session.ts';
import { invitationsQuery } from '../../lib/sharing/invitations-query.ts';

const OpenDossierDialog = lazy(() =>
  import('./open-dossier-dialog.tsx').then(({ OpenDossierDialog: Dialog }) => ({ default: Dialog })),
);

/** Opens a dossier, for who may on behalf of a region. */
export function OpenDossierButton() {
  const t = useMessages('portfolio');
  const may = useMay('sharing.openDossier');
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button icon="add" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <Part>
          <OpenDossierDialog onClose={() => setOpen(false)} />
        </Part>
      )}
    </>
  );
}

/** On which providers the own region leans, for who may read that. */
export function DependenceLink() {
  const t = useMessages('portfolio');
  const may = useMay('exposure.readOwn');
  return may && <ButtonLink to="/afhankelijkheid">{t('dependence')}</ButtonLink>;
}

/** Says how many letters of invitation wait; nothing when none does. */
export function WaitingInvitations() {
  const t = useMessages('portfolio');
  const { data } = useQuery(invitationsQuery(useTenantId()));
  const waiting = data?.invitations.filter(({ state }) => state === 'waiting') ?? [];
  if (waiting.length === 0) return null;
  return (
    <Notice
      tone="info"
      icon="document"
      role="status"
      title={t('invitations', { count: waiting.length })}
      actions={<ButtonLink to="/uitnodigingen">{t('readInvitations')}</ButtonLink>}
    />
  );
}
