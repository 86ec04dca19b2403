import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { Assessment } from '@regietafel/domain/risks/risk';
import { sql } from 'kysely';
import type { Origin } from '../sharing/origin.ts';
import { type JsonOrigin, originFromJson, originJson } from '../sharing/origin-json.ts';

/** A judgement with its origin, and the revision that the author's next one must supersede. */
export interface OriginatedAssessment extends Assessment {
  readonly origin: Origin;
  readonly headRevisionId: RevisionId;
}

/** A judgement as PostgreSQL writes it as JSON. */
export type JsonAssessment = Omit<Assessment, 'dossierId' | 'authorTenantId' | 'kringId' | 'recordedAt'> & {
  readonly headRevisionId: RevisionId;
  readonly origin: JsonOrigin;
};

/** SQL for the judgement with this alias as a JSON object. */
export function assessmentJson(alias: string) {
  const c = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<JsonAssessment>`json_build_object(
    'riskId', ${c('riskId')}, 'revisionId', ${c('revisionId')}, 'standPer', ${c('standPer')},
    'probabilityPercent', ${c('probabilityPercent')}, 'amountMinCents', ${c('amountMinCents')},
    'amountLikelyCents', ${c('amountLikelyCents')}, 'amountMaxCents', ${c('amountMaxCents')},
    'spreadMonths', ${c('spreadMonths')}, 'expectedFrom', ${c('expectedFrom')}, 'expectedTo', ${c('expectedTo')},
    'rationale', ${c('rationale')}, 'headRevisionId', (select h.revision_id from assessment h
      where h.dossier_id = ${c('dossierId')} and h.risk_id = ${c('riskId')} and h.author_tenant_id = ${c('authorTenantId')}
        and not exists (select from assessment n where n.dossier_id = h.dossier_id and n.risk_id = h.risk_id
          and n.author_tenant_id = h.author_tenant_id and n.supersedes = h.revision_id)
      order by h.recorded_at desc limit 1),
    'origin', ${originJson(alias)})`;
}

/** The judgement of the domain out of its JSON. */
export function assessmentFromJson(dossierId: DossierId, json: JsonAssessment): OriginatedAssessment {
  const { origin: jsonOrigin, ...rest } = json;
  const origin = originFromJson(jsonOrigin);
  return {
    ...rest,
    dossierId,
    authorTenantId: origin.authorTenantId,
    kringId: origin.kring.id,
    recordedAt: origin.recordedAt,
    origin,
  };
}
