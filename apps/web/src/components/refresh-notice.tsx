import type { Instant } from '@regietafel/domain/core/dates';
import { Button } from '@regietafel/ui/components/button';
import { StaleNotice } from '@regietafel/ui/components/notice';
import type { UseQueryResult } from '@tanstack/react-query';
import { useFormat } from '../lib/format/format.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';

type Refreshed = Pick<UseQueryResult, 'isError' | 'data' | 'dataUpdatedAt' | 'isFetching' | 'refetch'>;

/** Says above a page that its answer could not be refreshed, and from when it is. Nothing while all is well. */
export function RefreshNotice({ query }: { readonly query: Refreshed }) {
  const t = useMessages('common');
  const format = useFormat();
  if (!query.isError || query.data === undefined) return null;
  const moment = format.instant(new Date(query.dataUpdatedAt).toISOString() as Instant);
  return (
    <StaleNotice
      actions={
        <Button icon="refresh" isBusy={query.isFetching} onClick={() => void query.refetch()}>
          {t('retry')}
        </Button>
      }
    >
      {t('refreshFailed', { moment })}
    </StaleNotice>
  );
}
