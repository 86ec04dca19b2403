import { notify } from '@regietafel/ui/core/toasts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTenantId } from '../session/session.ts';
import { failureOf } from './failure.ts';

export interface SaveOptions<Input> {
  readonly save: (input: Input) => Promise<unknown>;
  /** What the person reads when it is done. */
  readonly done: string;
  readonly onDone: () => void;
}

/**
 * Saves, says so, and has everything read anew that the organisation sees: a trede or a date stands on many pages. A
 * failure is given back for the form to show; `attempt` changes with every try.
 */
export function useSave<Input>({ save, done, onDone }: SaveOptions<Input>) {
  const tenantId = useTenantId();
  const queryClient = useQueryClient();
  const mutation = useMutation({
    mutationFn: save,
    onSuccess: () => {
      onDone();
      notify('positive', done);
      void queryClient.invalidateQueries({ queryKey: [tenantId] });
    },
  });
  return {
    save: mutation.mutate,
    isBusy: mutation.isPending,
    failure: mutation.error && failureOf(mutation.error),
    attempt: mutation.submittedAt,
  };
}
