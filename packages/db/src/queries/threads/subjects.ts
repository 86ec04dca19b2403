import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** What is spoken of: what it is called, and the kring in which it stands now. */
export interface FoundSubject {
  readonly title: string;
  readonly kringId: KringId;
}

/** A subject in the asker's sight; undefined when it is absent or not shared. */
export async function findSubject(
  reader: TenantReader,
  dossierId: DossierId,
  subject: Subject,
): Promise<FoundSubject | undefined> {
  return reader
    .selectFrom('dossierSubject as s')
    .where('s.dossierId', '=', dossierId)
    .where('s.kind', '=', subject.kind)
    .where('s.subjectId', '=', subject.id)
    .select(['s.title', 's.kringId'])
    .limit(1)
    .executeTakeFirst();
}
