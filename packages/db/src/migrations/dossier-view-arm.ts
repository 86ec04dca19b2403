import type { SubjectKind } from '@regietafel/domain/core/subject';

/** SQL expressions over the columns of one table, with alias `r`. */
export interface ChangeArm {
  /** Number of the migration that brings the tables, such as '0012'. */
  readonly since: string;
  readonly kind: string;
  /** The table or join that the rows come from; the record itself has alias `r`. */
  readonly from: string;
  readonly subjectId: string;
  readonly changeId: string;
  /** The day of which it speaks. */
  readonly standPer: string;
  /** What it is called; `null` when that has to be looked up. */
  readonly subject: string;
  readonly isFirst: string;
  readonly isRemoval: string;
  /** The subject where it can be read: SQL for its kind and its id. */
  readonly about: readonly [kind: string, id: string];
}

export interface SubjectArm {
  readonly since: string;
  readonly kind: SubjectKind;
  /** A query with the columns dossier_id, subject_id, kring_id, author_tenant_id and title: one row per subject in sight. */
  readonly rows: string;
}

/** The day on which something was recorded that speaks of no other day. */
export const RECORDING_DAY = `(r.recorded_at at time zone 'Europe/Amsterdam')::date`;
