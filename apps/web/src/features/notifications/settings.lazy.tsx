import type { NotificationSettings } from '@regietafel/contracts/notifications/settings';
import { Button } from '@regietafel/ui/components/button';
import { ErrorSummary } from '@regietafel/ui/components/error-summary';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { PageTitle } from '../../components/page-title.tsx';
import { SaveFailure } from '../../components/save-failure.tsx';
import { api } from '../../lib/api/client.ts';
import { fieldMessages } from '../../lib/api/failure.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { settingsQuery } from './notification-queries.ts';
import { draftOf, type SettingDraft, settingOf } from './settings-draft.ts';
import { DeputyPart, MailPart, QuietPart } from './settings-parts.tsx';
import './notifications.css';

export const Route = createLazyRoute('/signed-in/meldingen/instellingen')({ component: SettingsPage });

/** How the person wants to be told, and who stands in. */
function SettingsPage() {
  const t = useMessages('notifications');
  const { data } = useSuspenseQuery(settingsQuery(useTenantId()));
  return (
    <>
      <PageTitle parts={[t('settings.title')]} />
      <PageHeader
        title={t('settings.title')}
        lead={t('settings.lead')}
        breadcrumb={<PageLink to="/meldingen">{t('settings.back')}</PageLink>}
      />
      <SettingsForm settings={data} />
    </>
  );
}

function SettingsForm({ settings }: { readonly settings: NotificationSettings }) {
  const t = useMessages('notifications');
  const form = useId();
  const [draft, setDraft] = useState(() => draftOf(settings.setting));
  const { save, isBusy, failure, attempt } = useSave({
    save: api.notifications.saveSettings.mutate,
    done: t('settings.saved'),
    onDone: () => undefined,
  });
  const errors = failure ? fieldMessages(failure) : new Map<string, string>();
  const parts = { idOf: (path: string) => `${form}-${path}`, errors };
  const set = (change: Partial<SettingDraft>) => setDraft({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) save(settingOf(draft));
  };
  return (
    <form className="rt-told-form" onSubmit={submit} noValidate>
      {errors.size === 0 && <SaveFailure failure={failure} />}
      <ErrorSummary
        errors={[...errors].map(([path, message]) => ({ fieldId: parts.idOf(path), message }))}
        attempt={attempt}
      />
      <MailPart {...{ parts, draft, set }} email={settings.email} />
      <QuietPart {...{ parts, draft, set }} />
      <DeputyPart {...{ parts, draft, set }} colleagues={settings.colleagues} />
      <div>
        <Button variant="primary" type="submit" isBusy={isBusy}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  );
}
