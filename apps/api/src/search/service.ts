import type { Found, SearchAnswer, searchInput } from '@regietafel/contracts/search/search';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { type Found as FoundRecord, findText } from '@regietafel/db/queries/search/find';
import { excerptOf } from '@regietafel/domain/search/excerpt';
import { parseQuery } from '@regietafel/domain/search/query';
import { ownTenantOf } from '@regietafel/domain/sharing/own-tenant';
import type * as z from 'zod/mini';
import { type Asker, invalid } from '../sharing/asker.ts';

const NOTHING: SearchAnswer = { items: [], total: 0, nextCursor: null };

/** What says the words in whatever the asker may read. A foreign dossier holds as little as one that does not exist. */
export async function search(
  asker: Asker,
  { text, cursor, limit, onlyOwn, ...where }: z.output<typeof searchInput>,
): Promise<SearchAnswer> {
  if (where.from !== null && where.to !== null && where.to < where.from) throw invalid('to', 'field.order');
  const offset = offsetOf(cursor);
  const query = parseQuery(text);
  const own = ownTenantOf(asker.actor);
  if (query === undefined || (onlyOwn && own === null)) return NOTHING;
  const reader = tenantReader(
    asker.database,
    asker.actor,
    where.dossierId === null ? {} : { dossierId: where.dossierId },
  );
  const authorTenantId = onlyOwn ? own : null;
  const { items, total } = await findText(reader, { ...where, query, authorTenantId, offset, limit });
  const next = offset + items.length;
  return {
    items: items.map((one) => presentFound(one, asker)),
    total,
    nextCursor: next < total ? String(next) : null,
  };
}

function presentFound(
  { origin, title, markedTitle, said, markedSaid, ...found }: FoundRecord,
  asker: Asker,
): Found {
  return {
    ...found,
    title: title === null ? null : excerptOf(title, markedTitle ?? title),
    excerpt: excerptOf(said, markedSaid),
    authorName: origin.authorName,
    isOwn: origin.authorTenantId === ownTenantOf(asker.actor),
    kring: origin.kring,
    recordedAt: origin.recordedAt,
  };
}

/** A page begins after as many records as were shown: a number of what the reader sees, which tells of nothing else. */
function offsetOf(cursor: string | null): number {
  if (cursor === null) return 0;
  if (!/^\d{1,5}$/.test(cursor)) throw invalid('cursor', 'field.invalid');
  return Number(cursor);
}
