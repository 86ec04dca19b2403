import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { Notice } from '@regietafel/ui/components/notice';
import { TextField } from '@regietafel/ui/components/text-field';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { DemoBanner } from '../../components/frame/banners.tsx';
import { PageFrame } from '../../components/frame/page-frame.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { failureOf, fieldMessages } from '../../lib/api/failure.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { safeReturn } from '../../lib/session/safe-return.ts';
import { sessionQuery } from '../../lib/session/session.ts';
import { changePassword } from '../../lib/session/session-actions.ts';
import './entry.css';

export const Route = createLazyRoute('/wachtwoord')({ component: PasswordPage });

/** Where a person chooses another password; who got one from somebody else must. */
function PasswordPage() {
  const t = useMessages('accounts');
  const { data: me } = useSuspenseQuery(sessionQuery);
  const { terug } = Route.useSearch();
  const { history } = useRouter();
  const isFirst = me.account?.mustChoosePassword === true;
  const title = t(isFirst ? 'password.first' : 'password.title');
  const changing = useMutation({
    mutationFn: changePassword,
    onSuccess: () => history.replace(safeReturn(terug)),
  });
  return (
    <PageFrame banners={me.isDemo && <DemoBanner />}>
      <PageTitle parts={[title]} />
      <div className="rt-entry">
        <div>
          <h1>{title}</h1>
          <p className="rt-entry__lead">{t(isFirst ? 'password.firstLead' : 'password.lead')}</p>
        </div>
        <Card>
          <PasswordForm
            email={me.account?.email ?? ''}
            onSubmit={changing.mutate}
            isBusy={changing.isPending}
            error={changing.error}
          />
        </Card>
      </div>
    </PageFrame>
  );
}

interface PasswordFormProps {
  /** For the browser's own keeper of passwords. */
  readonly email: string;
  readonly onSubmit: (change: Parameters<typeof changePassword>[0]) => void;
  readonly isBusy: boolean;
  readonly error: Error | null;
}

function PasswordForm({ email, onSubmit, isBusy, error }: PasswordFormProps) {
  const t = useMessages('accounts');
  const errors = useMessages('errors');
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const failure = error && failureOf(error);
  const fields = failure ? fieldMessages(failure) : new Map<string, string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) onSubmit({ password, newPassword });
  };
  return (
    <form className="rt-entry__form" onSubmit={submit} noValidate>
      {failure && (
        <Notice tone="negative" title={t('password.failed')} role="alert">
          {failure.message ?? errors(failure.code === 'OFFLINE' ? 'offline' : 'unavailable')}
        </Notice>
      )}
      <input type="hidden" autoComplete="username" value={email} />
      <TextField
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
        error={fields.get('password')}
      />
      <TextField
        label={t('password.new')}
        hint={t('password.newHint')}
        type="password"
        autoComplete="new-password"
        isRequired
        value={newPassword}
        onChange={setNewPassword}
        error={fields.get('newPassword')}
      />
      <Button type="submit" variant="primary" isBusy={isBusy}>
        {t('password.save')}
      </Button>
    </form>
  );
}
