import { MOST_COUNTED } from '@regietafel/domain/notifications/notification';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';

const EVERY_MINUTE = 60_000;

/** How many notifications the person did not look at; nothing when there are none. */
export function UnreadCount() {
  const t = useMessages('frame');
  const { data } = useQuery({
    ...tenantQuery(useTenantId(), 'notifications.unread', undefined, (options) =>
      api.notifications.unread.query(undefined, options),
    ),
    refetchInterval: EVERY_MINUTE,
  });
  if (data === undefined || data.count === 0) return null;
  const shown = data.count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(data.count);
  return (
    <span className="rt-bell__count">
      {shown}
      <span className="rt-visually-hidden"> {t('unread')}</span>
    </span>
  );
}
