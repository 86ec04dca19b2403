import { Button } from '@regietafel/ui/components/button';
import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { SESSION_KEY } from '../../lib/api/query-client.ts';
import { type AsOfSearch, isPast } from '../../lib/history/as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { gatherNews } from '../../lib/live/gather.ts';
import { readFeed } from '../../lib/live/read-feed.ts';
import { BROWSER, shareFeed } from '../../lib/live/share-feed.ts';
import { watchTyping } from '../../lib/live/typing.ts';
import { useSession } from '../../lib/session/session.ts';
import { shownViewing } from '../../lib/sharing/viewing.ts';
import './live.css';

/**
 * Has the page show what others record as it comes. While somebody types nothing moves: then it says that there is
 * something. The past and what somebody else would see stand still.
 */
export function FollowNews() {
  const search: AsOfSearch = useSearch({ strict: false });
  return isPast(search) || shownViewing !== null ? null : <Following />;
}

function Following() {
  const t = useMessages('live');
  const { account, current } = useSession();
  const refresh = useRefresh();
  const [gathered] = useState(gatherNews);
  const [isWaiting, setWaiting] = useState(false);
  const { id: accountId } = account;
  const { id: tenantId } = current.tenant;

  const show = useCallback(() => {
    setWaiting(false);
    if (!gathered.isEmpty) void refresh(gathered.take());
  }, [gathered, refresh]);

  useEffect(() => {
    const typing = watchTyping(document, show);
    const stop = shareFeed(
      {
        name: `regietafel.news.${accountId}.${tenantId}`,
        read: (onNews) =>
          readFeed({
            url: `/trpc/live.feed?input=${encodeURIComponent(JSON.stringify({ tenantId }))}`,
            open: (url) => new EventSource(url),
            onNews,
          }),
        onNews: (told) => {
          gathered.add(told);
          if (typing.isTyping()) setWaiting(true);
          else show();
        },
      },
      BROWSER,
    );
    return () => {
      stop();
      typing.stop();
    };
  }, [accountId, tenantId, gathered, show]);

  if (!isWaiting) return null;
  return (
    <div className="live-news" role="status">
      <span>{t('news.waiting')}</span>
      <Button icon="refresh" onClick={show}>
        {t('news.show')}
      </Button>
    </div>
  );
}

/** Has what may be overtaken read again: first what the organisation sees, then what the person may do. */
function useRefresh() {
  const queryClient = useQueryClient();
  const { current } = useSession();
  const tenantId = current.tenant.id;
  return useCallback(
    async (isTouched: (queryKey: readonly unknown[]) => boolean) => {
      await queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === tenantId && isTouched(queryKey),
      });
      if (isTouched([SESSION_KEY])) await queryClient.invalidateQueries({ queryKey: [SESSION_KEY] });
    },
    [queryClient, tenantId],
  );
}
