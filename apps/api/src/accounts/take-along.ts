import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { takeAlong } from '@regietafel/db/queries/accounts/take-along';
import { writeTakeAlong } from '@regietafel/documents/accounts/write-take-along';
import type { Asker } from '../sharing/asker.ts';

/** Everything of the asker's organisation as one zip, as it stands at this moment. */
export async function takeAlongFile(asker: Asker): Promise<ExportedFile> {
  const taken = await takeAlong(tenantReader(asker.database, asker.actor));
  const bytes = await writeTakeAlong(taken);
  return {
    fileName: `regietafel-${asker.tenant.slug}-${asker.today}.zip`,
    mediaType: 'application/zip',
    content: Buffer.from(bytes).toString('base64'),
  };
}
