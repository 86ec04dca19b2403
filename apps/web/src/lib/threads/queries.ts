import type { DossierId, KringId, TenantId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** What is said about one subject at a reading position. */
export function threadQuery(tenantId: TenantId, dossierId: DossierId, subject: Subject, asOf: AsOf) {
  const input = { dossierId, subject, asOf };
  return tenantQuery(tenantId, 'threads.thread', input, (options) =>
    api.threads.thread.query(input, options),
  );
}

/** Where in a dossier something is said, with what is new. */
export function threadCountsQuery(tenantId: TenantId, dossierId: DossierId) {
  const input = { dossierId };
  return tenantQuery(tenantId, 'threads.counts', input, (options) =>
    api.threads.counts.query(input, options),
  );
}

/** Whom one may name in a kring. */
export function peopleQuery(tenantId: TenantId, dossierId: DossierId, kringId: KringId) {
  const input = { dossierId, kringId };
  return tenantQuery(tenantId, 'threads.people', input, (options) =>
    api.threads.people.query(input, options),
  );
}

/** The tasks of a dossier, or (with a subject) those about one thing. */
export function tasksQuery(tenantId: TenantId, dossierId: DossierId, subject: Subject | null, asOf: AsOf) {
  const input = { dossierId, subject, asOf };
  return tenantQuery(tenantId, 'tasks.list', input, (options) => api.tasks.list.query(input, options));
}
