import { oneOf, type SearchOf, searchParams } from '../../lib/search/search-params.ts';

const readers = { toon: oneOf(['ongelezen']) };

/** Which notifications are shown, as the address says it. */
export const notificationsSearch = searchParams(readers);
export type NotificationsSearch = SearchOf<typeof readers>;

export function isUnreadOnly({ toon }: NotificationsSearch): boolean {
  return toon === 'ongelezen';
}
