import type { RecordOrigin } from '@regietafel/contracts/core/origin';
import type { Desk } from '@regietafel/db/queries/sharing/desk';
import type { Origin } from '@regietafel/db/queries/sharing/origin';
import { ownTenantOf } from '@regietafel/domain/sharing/own-tenant';
import type { Asker } from './asker.ts';
import { mayWriteAs } from './desk.ts';

/** Who wrote it and who reads it, without the id of an organisation that the reader may not know. */
export function presentOrigin(origin: Origin, desk: Desk, { actor }: Asker): RecordOrigin {
  return {
    author: {
      name: origin.authorName,
      isOwn: origin.authorTenantId === ownTenantOf(actor),
      mayWrite: mayWriteAs(desk, origin.authorTenantId),
    },
    kring: origin.kring,
    recordedAt: origin.recordedAt,
  };
}
