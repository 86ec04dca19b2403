import { Button } from '@regietafel/ui/components/button';
import { Card, Stack } from '@regietafel/ui/components/card';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { EmptyState } from '@regietafel/ui/components/notice';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { MoreRows } from '../../components/more-rows.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ButtonLink } from '../../lib/links.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { NotificationItem } from './notification-item.tsx';
import { notificationsQuery } from './notification-queries.ts';
import { isUnreadOnly } from './notifications-search.ts';
import { useMarkRead } from './use-mark-read.ts';
import './notifications.css';

export const Route = createLazyRoute('/signed-in/meldingen')({ component: NotificationsPage });

/** What waits for the person, latest first. */
function NotificationsPage() {
  const t = useMessages('notifications');
  const isFiltered = isUnreadOnly(Route.useSearch());
  const query = useSuspenseInfiniteQuery(notificationsQuery(useTenantId(), isFiltered));
  const { mark, isBusy } = useMarkRead();
  const told = query.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageTitle parts={[t('title')]} />
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {told.some(({ isRead }) => !isRead) && (
              <Button icon="check" isBusy={isBusy} onClick={() => mark(null)}>
                {t('allRead')}
              </Button>
            )}
            <ButtonLink to="/meldingen/instellingen" icon="edit">
              {t('settings')}
            </ButtonLink>
          </>
        }
      />
      <Stack>
        <Filter shown={told.length} />
        <Card isFlush>
          {told.length === 0 ? (
            <EmptyState title={isFiltered ? t('empty.unread') : t('empty.title')} icon="bell">
              {t('empty.body')}
            </EmptyState>
          ) : (
            <ul className="rt-told">
              {told.map((one) => (
                <NotificationItem key={one.id} told={one} onRead={() => mark([one.id])} />
              ))}
            </ul>
          )}
        </Card>
        {told.length > 0 && (
          <div>
            <MoreRows query={query} words={{ more: t('more'), failed: t('moreFailed'), end: t('end') }} />
          </div>
        )}
      </Stack>
    </>
  );
}

function Filter({ shown }: { readonly shown: number }) {
  const t = useMessages('notifications');
  const search = Route.useSearch();
  const navigate = useNavigate();
  return (
    <Toolbar label={t('filters')} end={<span role="status">{t('shown', { count: shown })}</span>}>
      <NativeSelect
        label={t('filters')}
        options={[
          { value: 'alles', label: t('filter.all') },
          { value: 'ongelezen', label: t('filter.unread') },
        ]}
        value={search.toon ?? 'alles'}
        onChange={(chosen) =>
          void navigate({
            to: '/meldingen',
            search: { toon: chosen === 'ongelezen' ? chosen : undefined },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </Toolbar>
  );
}
