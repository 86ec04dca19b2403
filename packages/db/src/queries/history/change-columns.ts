import type { Subject, SubjectKind } from '@regietafel/domain/core/subject';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { sql } from 'kysely';
import type { DossierChangeView } from '../../kernel/schema/history.ts';
import { type Origin, type OriginColumns, originColumns, originOf } from '../sharing/origin.ts';
import { withinAsOf } from './as-of.ts';
import { movedFromJson } from './moved-from.ts';

export type ChangeKind = DossierChangeView['kind'];

/** One recording in a dossier, as a person may know it. */
export interface Change
  extends Pick<
    DossierChangeView,
    'kind' | 'subjectId' | 'changeId' | 'standPer' | 'subject' | 'isFirst' | 'isRemoval'
  > {
  /** The subject where it can be read. */
  readonly about: Subject;
  readonly origin: Origin;
  /** The kring in which it stood before, when that was another one that the reader was in too. */
  readonly movedFrom: Origin['kring'] | null;
  /** Name of the person whose hand it was; only told within the person's own organisation. */
  readonly handName: string | null;
}

/** What `changeColumns` selects. */
interface ChangeColumns extends Omit<Change, 'about' | 'origin'>, OriginColumns {
  readonly aboutKind: SubjectKind;
  readonly aboutId: string;
}

/** Columns that tell a row of `dossier_change` with this alias, at a reading position. */
export function changeColumns(alias: string, asOf: AsOf) {
  const column = <Name extends keyof DossierChangeView>(name: Name) =>
    sql<DossierChangeView[Name]>`${sql.ref(`${alias}.${name}`)}`.as(name);
  return [
    column('kind'),
    column('subjectId'),
    column('changeId'),
    column('standPer'),
    column('isFirst'),
    column('isRemoval'),
    column('aboutKind'),
    column('aboutId'),
    // An assessment has no title but that of its risk, where the reader may see that risk too.
    sql<string | null>`coalesce(${sql.ref(`${alias}.subject`)}, (select r.title from risk_revision r
      where r.dossier_id = ${sql.ref(`${alias}.dossierId`)} and r.record_id = ${sql.ref(`${alias}.subjectId`)}
        and ${withinAsOf('r', asOf)} order by r.stand_per desc, r.recorded_at desc limit 1))`.as('subject'),
    // Whoever is looked as would not know the own people.
    sql<string | null>`(select a.display_name from account a where not law.is_viewing()
      and a.tenant_id = ${sql.ref(`${alias}.handTenantId`)} and a.account_id = ${sql.ref(`${alias}.handAccountId`)})`.as(
      'handName',
    ),
    movedFromJson(alias).as('movedFrom'),
    ...originColumns(alias),
  ] as const;
}

/** The change out of a row that `changeColumns` selected. */
export function changeOf(row: ChangeColumns): Change {
  return {
    kind: row.kind,
    subjectId: row.subjectId,
    changeId: row.changeId,
    about: { kind: row.aboutKind, id: row.aboutId },
    standPer: row.standPer,
    subject: row.subject,
    isFirst: row.isFirst,
    isRemoval: row.isRemoval,
    movedFrom: row.movedFrom,
    handName: row.handName,
    origin: originOf(row),
  };
}
