import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { failureOf, isPassing } from './failure.ts';

const FRESH_FOR_MS = 30_000;
const RETRIES = 2;

const sessionLost = new Set<() => void>();
const forgetters = new Set<() => void>();

function noticeLostSession(error: unknown): void {
  if (failureOf(error).code !== 'NOT_SIGNED_IN') return;
  for (const listener of sessionLost) listener();
}

/**
 * What is not there any more, or not shared any more, is not shown any longer either: without this a page keeps an answer
 * of before for as long as it stays open.
 */
function forgetWhatIsGone(error: unknown, query: Query<unknown, unknown>): void {
  if (failureOf(error).code !== 'NOT_FOUND' || query.state.data === undefined) return;
  query.setState({ data: undefined, dataUpdatedAt: 0 });
}

/** The one cache of answers in this tab. Every key starts with the tenant, or is the session itself. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      noticeLostSession(error);
      forgetWhatIsGone(error, query);
    },
  }),
  mutationCache: new MutationCache({ onError: noticeLostSession }),
  defaultOptions: {
    queries: {
      staleTime: FRESH_FOR_MS,
      retry: (failures, error) => failures < RETRIES && isPassing(error),
    },
    // A save whose answer was lost may have been done: only the person can decide to repeat it. One that meets no
    // connection fails at once and says so, instead of waiting unseen until there is one.
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Calls `listener` when the server says that nobody is signed in any more. Gives the way to stop. */
export function onSessionLost(listener: () => void): () => void {
  sessionLost.add(listener);
  return () => sessionLost.delete(listener);
}

/** Registers what else must be emptied when the tenant changes (drafts, workers). Gives the way to stop. */
export function onForget(forget: () => void): () => void {
  forgetters.add(forget);
  return () => forgetters.delete(forget);
}

/** First part of the key of who asks, the only question that belongs to no tenant. */
export const SESSION_KEY = 'session';

/**
 * Empties everything that this tab knows of a tenant: answers, answers under way, and what registered with `onForget`.
 * Called at a switch of tenant and at sign-out, before anything of the next tenant is asked. Who asks is then asked anew:
 * whoever shows it waits for the answer, and so shows nothing of the former tenant meanwhile.
 */
export async function forgetEverything(): Promise<void> {
  await queryClient.cancelQueries();
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY });
  queryClient.getMutationCache().clear();
  for (const forget of forgetters) forget();
  await queryClient.resetQueries({ queryKey: [SESSION_KEY] });
}
