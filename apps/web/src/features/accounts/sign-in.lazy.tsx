import type { Demo } from '@regietafel/contracts/accounts/accounts';
import { Card } from '@regietafel/ui/components/card';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useRouter } from '@tanstack/react-router';
import { DemoBanner } from '../../components/frame/banners.tsx';
import { PageFrame } from '../../components/frame/page-frame.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { failureOf } from '../../lib/api/failure.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { safeReturn } from '../../lib/session/safe-return.ts';
import { signIn } from '../../lib/session/session-actions.ts';
import { ChoiceList } from './choice-list.tsx';
import { demoQuery } from './demo-query.ts';
import { type Credentials, SignInForm } from './sign-in-form.tsx';
import './entry.css';

export const Route = createLazyRoute('/inloggen')({ component: SignInPage });

function SignInPage() {
  const t = useMessages('accounts');
  const { data: demo } = useSuspenseQuery(demoQuery);
  const { terug } = Route.useSearch();
  const { history } = useRouter();
  const signingIn = useMutation({
    mutationFn: signIn,
    // In place of this page: going back must not lead to a form that was filled in.
    onSuccess: () => history.replace(safeReturn(terug)),
  });
  return (
    <PageFrame banners={demo && <DemoBanner />}>
      <PageTitle parts={[t('title')]} />
      <div className="rt-entry">
        <div>
          <h1>{t('title')}</h1>
          <p className="rt-entry__lead">{t('lead')}</p>
        </div>
        <div className={demo ? 'rt-entry__columns rt-entry__columns--two' : 'rt-entry__columns'}>
          <Card>
            <SignInForm
              onSubmit={signingIn.mutate}
              isBusy={signingIn.isPending}
              failure={signingIn.error && failureOf(signingIn.error)}
            />
          </Card>
          {demo && <DemoAccounts demo={demo} isBusy={signingIn.isPending} onSignIn={signingIn.mutate} />}
        </div>
      </div>
    </PageFrame>
  );
}

interface DemoAccountsProps {
  readonly demo: NonNullable<Demo>;
  readonly isBusy: boolean;
  readonly onSignIn: (credentials: Credentials) => void;
}

function DemoAccounts({ demo, isBusy, onSignIn }: DemoAccountsProps) {
  const t = useMessages('accounts');
  return (
    <Card title={t('demo.title')} footer={t('demo.lead', { password: demo.password })}>
      <ChoiceList
        isBusy={isBusy}
        onChoose={(email) => onSignIn({ email, password: demo.password })}
        choices={demo.accounts.map(({ email, displayName }) => ({
          id: email,
          name: displayName,
          details: [email],
        }))}
      />
    </Card>
  );
}
