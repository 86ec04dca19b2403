import type { Me } from '@regietafel/contracts/accounts/accounts';
import type { TenantId } from '@regietafel/domain/core/ids';
import { queryOptions } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { api } from '../api/client.ts';
import { forgetEverything, SESSION_KEY } from '../api/query-client.ts';
import { showTenant } from '../api/shown-tenant.ts';
import { drafts } from '../drafts/draft-store.ts';

/** A person at work on behalf of one organisation. */
export interface Session extends Me {
  readonly account: NonNullable<Me['account']>;
  readonly current: NonNullable<Me['current']>;
}

/** Who asks, by the server's word. Read anew when the tab gets the attention back: another tab may have switched. */
export const sessionQuery = queryOptions({
  queryKey: [SESSION_KEY] as const,
  queryFn: async ({ signal }) => {
    const me = await api.accounts.me.query(undefined, { signal });
    showTenant(me.current?.tenant.id ?? null);
    // A session that ended by itself leaves its person's drafts; they are nobody else's.
    if (me.account !== null) drafts.forgetAllBut(me.account.id);
    return me;
  },
  staleTime: 60_000,
  refetchOnWindowFocus: 'always',
});

/** Whether somebody is signed in and has chosen an organisation. */
export function isAtWork(me: Me): me is Session {
  return me.account !== null && me.current !== null;
}

export const SessionContext = createContext<Session | null>(null);

/** The session of the page; only for components under the signed-in layout. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside the signed-in pages');
  return session;
}

/** The tenant on whose behalf the page reads, first part of every cache key. */
export function useTenantId(): TenantId {
  return useSession().current.tenant.id;
}

/** Whether the role allows an action here; menus and buttons follow it, the server decides. */
export function useMay(action: Session['rights'][number]): boolean {
  return useSession().rights.includes(action);
}

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('regietafel.session') : null;

/**
 * After signing in or out and after a switch of tenant: empties this tab and tells the others, which load anew, because
 * they share the session and would otherwise show one tenant's answers under another's name. Who signs out leaves no
 * draft behind either.
 */
export async function sessionChanged(change: 'changed' | 'signed out' = 'changed'): Promise<void> {
  if (change === 'signed out') drafts.forgetAllBut(null);
  await forgetEverything();
  channel?.postMessage(change);
}

/** Loads this tab anew when another tab changed the session. */
export function followOtherTabs(reload: () => void): void {
  channel?.addEventListener('message', ({ data }) => {
    if (data === 'signed out') drafts.forgetAllBut(null);
    void forgetEverything().then(reload);
  });
}
