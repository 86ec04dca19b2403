import { sql } from 'kysely';
import type { Origin } from '../sharing/origin.ts';

/** Where the revisions of a kind stand, and what their chain runs over. */
const CHAINS = [
  { kind: 'risk', table: 'risk_revision', subject: 'record_id' },
  { kind: 'agreement', table: 'agreement_revision', subject: 'record_id' },
  { kind: 'assessment', table: 'assessment', subject: 'risk_id' },
  { kind: 'kpi_norm', table: 'kpi_norm', subject: 'kpi_id' },
  { kind: 'kpi_value', table: 'kpi_value', subject: 'kpi_id' },
  { kind: 'building', table: 'building_revision', subject: 'record_id' },
  { kind: 'property_plan', table: 'property_plan_revision', subject: 'record_id' },
  { kind: 'property_work', table: 'property_work_revision', subject: 'record_id' },
  { kind: 'property_means', table: 'property_means_revision', subject: 'record_id' },
  { kind: 'phasing', table: 'phasing_revision', subject: 'record_id' },
  { kind: 'indicator_report', table: 'indicator_report_revision', subject: 'record_id' },
] as const;

/**
 * SQL for the kring in which the revision before the change with this alias stood, when it was another one; null also for
 * who did not read that one: whom something is shared with learns nothing of where it was before.
 */
export function movedFromJson(alias: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const arms = CHAINS.map(({ kind, table, subject }) => {
    const key = sql.ref(`n.${subject}`);
    return sql`when ${sql.lit(kind)} then (
      select json_build_object('id', k.kring_id, 'kind', k.kind, 'name', k.name)
        from ${sql.table(table)} n
        join ${sql.table(table)} b on b.dossier_id = n.dossier_id and b.revision_id = n.supersedes
          and ${sql.ref(`b.${subject}`)} = ${key}
        join kring k on k.dossier_id = b.dossier_id and k.kring_id = b.kring_id
       where n.dossier_id = ${column('dossierId')} and ${key} = ${column('subjectId')}
         and n.revision_id = ${column('changeId')} and b.kring_id <> n.kring_id limit 1)`;
  });
  return sql<Origin['kring'] | null>`case ${column('kind')} ${sql.join(arms, sql` `)} end`;
}
