import type { TenantId } from '@regietafel/domain/core/ids';
import { Button } from '@regietafel/ui/components/button';
import { PopoverSection } from '@regietafel/ui/components/header-popover';
import { notify } from '@regietafel/ui/core/toasts';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { failureOf } from '../../lib/api/failure.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { useSession } from '../../lib/session/session.ts';
import { chooseTenant, signOut } from '../../lib/session/session-actions.ts';

/** Who is at work and for whom; switches organisation and signs out. */
export function AccountPanel({ close }: { readonly close: () => void }) {
  const { account, current, memberships } = useSession();
  const t = useMessages('frame');
  const terms = useMessages('terms');
  const { switchTo, leave, isBusy } = useSessionActions();
  const others = memberships.filter(({ tenant }) => tenant.id !== current.tenant.id);
  return (
    <>
      <PopoverSection title={current.tenant.name}>
        <p>{account.email}</p>
        <p>{t('role', { role: terms(`role.${current.role}`) })}</p>
        <p>
          <PageLink to="/rechten" onClick={close}>
            {t('rights')}
          </PageLink>
        </p>
      </PopoverSection>
      {others.length > 0 && (
        <PopoverSection title={t('organisations')}>
          {others.map(({ tenant }) => (
            <Button
              key={tenant.id}
              variant="subtle"
              isBusy={isBusy}
              onClick={() => {
                close();
                switchTo(tenant);
              }}
            >
              {t('switchTenant', { tenant: tenant.name })}
            </Button>
          ))}
        </PopoverSection>
      )}
      <PopoverSection title={t('account')}>
        <p>
          <PageLink to="/wachtwoord" onClick={close}>
            {t('password')}
          </PageLink>
        </p>
        <Button variant="subtle" isBusy={isBusy} onClick={() => leave('here')}>
          {t('signOut')}
        </Button>
        <Button variant="subtle" isBusy={isBusy} onClick={() => leave('everywhere')}>
          {t('signOutEverywhere')}
        </Button>
      </PopoverSection>
    </>
  );
}

interface NamedTenant {
  readonly id: TenantId;
  readonly name: string;
}

/** Switching and leaving; each forgets everything before the next page asks anything. */
function useSessionActions() {
  const t = useMessages('frame');
  const errors = useMessages('errors');
  const navigate = useNavigate();
  const onError = (error: unknown) => notify('negative', failureOf(error).message ?? errors('unavailable'));

  const switching = useMutation({
    mutationFn: (tenant: NamedTenant) => chooseTenant(tenant.id),
    onSuccess: async (_done, { name }) => {
      await navigate({ to: '/' });
      notify('info', t('switched', { tenant: name }));
    },
    onError,
  });
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => navigate({ to: '/inloggen' }),
    onError,
  });

  return {
    isBusy: switching.isPending || leaving.isPending,
    switchTo: switching.mutate,
    leave: leaving.mutate,
  };
}
