import type { TenantId } from '@regietafel/domain/core/ids';
import { api } from '../api/client.ts';
import { sessionChanged } from './session.ts';

/*
 * What changes who asks. Each forgets all that was known before anything else is asked, in every tab; each throws what
 * the call threw, with the session as it was.
 */

export async function signIn(credentials: {
  readonly email: string;
  readonly password: string;
}): Promise<void> {
  await api.accounts.signIn.mutate(credentials);
  await sessionChanged();
}

/** Chooses on behalf of which organisation the person works, or switches. */
export async function chooseTenant(tenantId: TenantId): Promise<void> {
  await api.accounts.chooseTenant.mutate({ tenantId });
  await sessionChanged();
}

/** Gives the person another password; every other session of theirs ends. */
export async function changePassword(change: {
  readonly password: string;
  readonly newPassword: string;
}): Promise<void> {
  await api.accounts.changePassword.mutate(change);
  await sessionChanged();
}

/** Ends the session of this browser, or of every browser of the person. */
export async function signOut(where: 'here' | 'everywhere'): Promise<void> {
  await (where === 'here' ? api.accounts.signOut.mutate() : api.accounts.signOutEverywhere.mutate());
  await sessionChanged('signed out');
}
