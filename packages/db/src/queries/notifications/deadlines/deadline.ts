import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import type { TenantReader } from '../../../kernel/with-tenant.ts';

/** A day that somebody has to keep, and what it is about. */
export interface Deadline {
  /** Null for a matter of the organisation itself. */
  readonly dossierId: DossierId | null;
  readonly kringId: KringId | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly dueOn: PlainDate;
}

/** First and last day on which a deadline is told of. */
export interface Horizon {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/**
 * The deadlines of one kind that are the reader's to keep. Asked as the person, so that nobody is reminded of what that
 * person does not see.
 */
export type DeadlineSource = (reader: TenantReader, horizon: Horizon) => Promise<readonly Deadline[]>;
