import type { Me } from '@regietafel/contracts/accounts/accounts';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { EmptyState, Notice } from '@regietafel/ui/components/notice';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate, useRouter } from '@tanstack/react-router';
import { DemoBanner } from '../../components/frame/banners.tsx';
import { PageFrame } from '../../components/frame/page-frame.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { failureOf } from '../../lib/api/failure.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { safeReturn } from '../../lib/session/safe-return.ts';
import { sessionQuery } from '../../lib/session/session.ts';
import { chooseTenant, signOut } from '../../lib/session/session-actions.ts';
import { ChoiceList } from './choice-list.tsx';
import './entry.css';

export const Route = createLazyRoute('/organisatie')({ component: ChooseTenantPage });

function ChooseTenantPage() {
  const t = useMessages('accounts');
  const errors = useMessages('errors');
  const { data: me } = useSuspenseQuery(sessionQuery);
  const { terug } = Route.useSearch();
  const { history } = useRouter();
  const navigate = useNavigate();
  const choosing = useMutation({
    mutationFn: chooseTenant,
    onSuccess: () => history.replace(safeReturn(terug)),
  });
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => navigate({ to: '/inloggen', replace: true }),
  });
  const error = choosing.error ?? leaving.error;
  return (
    <PageFrame
      banners={me.isDemo && <DemoBanner />}
      headerEnd={
        <Button variant="subtle" isBusy={leaving.isPending} onClick={() => leaving.mutate('here')}>
          {t('signOut')}
        </Button>
      }
    >
      <PageTitle parts={[t('choose.title')]} />
      <div className="rt-entry">
        <div>
          <h1>{t('choose.title')}</h1>
          {me.memberships.length > 0 && <p className="rt-entry__lead">{t('choose.lead')}</p>}
        </div>
        {error && (
          <Notice tone="negative" role="alert" title={errors('title')}>
            {failureOf(error).message ?? errors('unavailable')}
          </Notice>
        )}
        <Memberships
          memberships={me.memberships}
          isBusy={choosing.isPending}
          onChoose={(tenantId) => choosing.mutate(tenantId)}
        />
      </div>
    </PageFrame>
  );
}

type Membership = Me['memberships'][number];

interface MembershipsProps {
  readonly memberships: readonly Membership[];
  readonly isBusy: boolean;
  readonly onChoose: (tenantId: Membership['tenant']['id']) => void;
}

function Memberships({ memberships, isBusy, onChoose }: MembershipsProps) {
  const t = useMessages('accounts');
  const frame = useMessages('frame');
  const terms = useMessages('terms');
  if (memberships.length === 0) {
    return (
      <Card>
        <EmptyState title={t('choose.noneTitle')} icon="user">
          {t('choose.none')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <ChoiceList
      isBusy={isBusy}
      onChoose={(id) => {
        const chosen = memberships.find(({ tenant }) => tenant.id === id);
        if (chosen) onChoose(chosen.tenant.id);
      }}
      choices={memberships.map(({ tenant, role }) => ({
        id: tenant.id,
        name: tenant.name,
        details: [terms(`tenant.${tenant.kind}`), frame('role', { role: terms(`role.${role}`) })],
      }))}
    />
  );
}
