import { notify } from '@regietafel/ui/core/toasts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api/client.ts';
import { failureOf } from '../../lib/api/failure.ts';
import { isOfArea } from '../../lib/api/tenant-query.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** Marks notifications as looked at: these, or all of them with null. The list and the bell follow. */
export function useMarkRead() {
  const t = useMessages('notifications');
  const errors = useMessages('errors');
  const queryClient = useQueryClient();
  const marking = useMutation({
    mutationFn: (ids: readonly string[] | null) => api.notifications.markRead.mutate({ ids }),
    onSuccess: (_done, ids) => {
      if (ids === null) notify('positive', t('allReadDone'));
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => isOfArea(queryKey, 'notifications'),
      });
    },
    onError: (error) => notify('negative', failureOf(error).message ?? errors('unavailable')),
  });
  return { mark: marking.mutate, isBusy: marking.isPending };
}
