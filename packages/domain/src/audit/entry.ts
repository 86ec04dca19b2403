import type { Instant } from '../core/dates.ts';
import type { AccountId, DossierId, KringId, TenantId } from '../core/ids.ts';

/** Whether what was asked was done, or refused. */
export const AUDIT_RESULTS = ['done', 'refused'] as const;
export type AuditResult = (typeof AUDIT_RESULTS)[number];

/** Whence it came: the client, the command line, a job, or the household of the installation. */
export const AUDIT_ORIGINS = ['web', 'cli', 'job', 'system'] as const;
export type AuditOrigin = (typeof AUDIT_ORIGINS)[number];

/**
 * One line of the audit trail of an organisation: who did what to which thing, from where, and with what result. It holds
 * ids and kinds, never content; the name of the person is the one of that moment and stays when the account goes.
 */
export interface AuditEntry {
  readonly tenantId: TenantId;
  /** Counts from 1 within the chain of the organisation, without gaps. */
  readonly seq: number;
  readonly recordedAt: Instant;
  /** Null for the household of the installation. */
  readonly accountId: AccountId | null;
  readonly accountName: string;
  /** `table.verb` of a change, `area.verb` of a call. */
  readonly action: string;
  readonly result: AuditResult;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly dossierId: DossierId | null;
  readonly kringId: KringId | null;
  /** Of a change to a dossier record: by whom the record is. */
  readonly authorTenantId: TenantId | null;
  /** How many rows of one thing were recorded at once. */
  readonly rowCount: number;
  readonly origin: AuditOrigin;
  readonly requestId: string;
  /** Hash of the entry before; of the first entry 64 zeros. */
  readonly prevHash: string;
  /** SHA-256, lower-case hex, of all that stands above. */
  readonly hash: string;
}

/** The chain of what belongs to no organisation: failed attempts to sign in to accounts that do not exist. */
export const INSTALLATION_CHAIN = '00000000-0000-0000-0000-000000000000' as TenantId;
