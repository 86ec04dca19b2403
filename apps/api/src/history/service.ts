import { instant } from '@regietafel/contracts/core/dates';
import type { changes, changesInput } from '@regietafel/contracts/history/changes';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { type ChangeCursor, listChanges } from '@regietafel/db/queries/history/changes';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { isId } from '@regietafel/domain/core/ids';
import type * as z from 'zod/mini';
import { type Asker, found, invalid } from '../sharing/asker.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

/** A page of the log of a dossier, newest first; NOT_FOUND when the dossier is absent or not shared. */
export async function getChanges(
  asker: Asker,
  { dossierId, asOf, kinds, cursor, limit }: z.output<typeof changesInput>,
): Promise<z.output<typeof changes>> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const after = cursor === null ? null : cursorOf(cursor);
  // One more than asked tells whether there is a next page, without counting what is there.
  const [foundDesk, recorded] = await Promise.all([
    findDesk(reader, dossierId),
    listChanges(reader, { dossierId, asOf, kinds, after, limit: limit + 1 }),
  ]);
  const desk = found(foundDesk);
  const shown = recorded.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ origin, ...change }) => ({ ...change, origin: presentOrigin(origin, desk, asker) })),
    nextCursor:
      recorded.length > limit && last !== undefined ? `${last.origin.recordedAt}_${last.changeId}` : null,
  };
}

function cursorOf(text: string): ChangeCursor {
  const [recordedAt, changeId = ''] = text.split('_');
  const moment = instant.safeParse(recordedAt);
  if (!moment.success || !isId(changeId)) throw invalid('cursor', 'field.invalid');
  return { recordedAt: moment.data, changeId };
}
