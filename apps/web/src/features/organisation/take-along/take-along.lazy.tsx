import { Button } from '@regietafel/ui/components/button';
import { Card, Stack } from '@regietafel/ui/components/card';
import { Notice } from '@regietafel/ui/components/notice';
import { useMutation } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { api } from '../../../lib/api/client.ts';
import { failureOf } from '../../../lib/api/failure.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useSession } from '../../../lib/session/session.ts';
import { OrganisationHeader } from '../organisation-header.tsx';

export const Route = createLazyRoute('/signed-in/organisatie/meenemen')({ component: TakeAlongPage });

const WHAT = ['records', 'kring', 'people', 'left'] as const;

/** Everything of the own organisation in one file. */
function TakeAlongPage() {
  const t = useMessages('organisation');
  const errors = useMessages('errors');
  const { current, rights } = useSession();
  const take = useMutation({
    mutationFn: async () => saveFile(await api.accounts.takeAlong.query({})),
  });
  return (
    <>
      <OrganisationHeader title={t('take.title', { tenant: current.tenant.name })} lead={t('take.lead')} />
      <Stack>
        <Card title={t('take.what')}>
          <Stack>
            <ul>
              {WHAT.map((what) => (
                <li key={what}>{t(`take.what.${what}`)}</li>
              ))}
            </ul>
            <p>{t('take.not')}</p>
            {rights.includes('accounts.takeAlong') ? (
              <div>
                <Button
                  variant="primary"
                  icon="download"
                  isBusy={take.isPending}
                  onClick={() => take.mutate()}
                >
                  {t('take.download')}
                </Button>
              </div>
            ) : (
              <Notice tone="info">{t('take.forbidden')}</Notice>
            )}
          </Stack>
        </Card>
        {take.isError && (
          <Notice tone="negative" role="alert" title={t('take.failed')}>
            {failureOf(take.error).message ?? errors('unavailable')}
          </Notice>
        )}
        {take.isSuccess && (
          <Notice tone="positive" role="status">
            {t('take.done')}
          </Notice>
        )}
        <Card title={t('take.next')}>
          <p>{t('take.next.body')}</p>
        </Card>
      </Stack>
    </>
  );
}
