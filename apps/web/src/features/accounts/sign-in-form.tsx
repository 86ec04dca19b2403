import { Button } from '@regietafel/ui/components/button';
import { Notice } from '@regietafel/ui/components/notice';
import { TextField } from '@regietafel/ui/components/text-field';
import { type FormEvent, useState } from 'react';
import { type Failure, fieldMessages } from '../../lib/api/failure.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface SignInFormProps {
  readonly onSubmit: (credentials: Credentials) => void;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
}

/** The form that asks who somebody is. What was wrong is said in the server's words, which never tell whether an account exists. */
export function SignInForm({ onSubmit, isBusy, failure }: SignInFormProps) {
  const t = useMessages('accounts');
  const errors = useMessages('errors');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const fields = failure ? fieldMessages(failure) : new Map<string, string>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit({ email, password });
  };

  return (
    <form className="rt-entry__form" onSubmit={submit} noValidate>
      {failure && (
        <Notice tone="negative" title={t('failed')} role="alert">
          {failure.message ?? errors(failure.code === 'OFFLINE' ? 'offline' : 'unavailable')}
        </Notice>
      )}
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        isRequired
        value={email}
        onChange={setEmail}
        error={fields.get('email')}
      />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
        error={fields.get('password')}
      />
      <Button type="submit" variant="primary" isBusy={isBusy}>
        {t('signIn')}
      </Button>
    </form>
  );
}
