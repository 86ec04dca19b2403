import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { RiskRevision } from '@regietafel/domain/risks/risk';
import { sql } from 'kysely';
import type { RiskRevisionTable } from '../../kernel/schema/risks.ts';
import type { Origin } from '../sharing/origin.ts';
import { type JsonOrigin, originFromJson, originJson } from '../sharing/origin-json.ts';
import { type AmountColumns, amountOf } from './amount-columns.ts';

/** A revision with its origin, and the revision that the next one must supersede. */
export interface OriginatedRevision extends RiskRevision {
  readonly origin: Origin;
  /** End of the chain of revisions; another one than this only when a later-recorded revision speaks of an earlier day. */
  readonly headRevisionId: RevisionId;
}

type Plain = Pick<
  RiskRevisionTable,
  | 'revisionId'
  | 'standPer'
  | 'number'
  | 'title'
  | 'cause'
  | 'consequence'
  | 'measures'
  | 'owners'
  | 'status'
  | 'statusDate'
  | 'windowFrom'
  | 'windowTo'
  | 'notInfluenceable'
  | 'wakeUpOn'
  | 'removedReason'
>;

/** A revision as PostgreSQL writes it as JSON. */
export interface JsonRevision extends Plain, AmountColumns {
  readonly riskId: RiskRevision['riskId'];
  readonly group: RiskRevision['group'];
  readonly headRevisionId: RevisionId;
  readonly origin: JsonOrigin;
}

/** SQL for a revision with this alias as a JSON object. */
export function revisionJson(alias: string) {
  const c = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<JsonRevision>`json_build_object(
    'riskId', ${c('recordId')}, 'revisionId', ${c('revisionId')}, 'headRevisionId', ${headOf(alias)},
    'standPer', ${c('standPer')}, 'number', ${c('number')}, 'group', ${c('riskGroup')}, 'title', ${c('title')},
    'cause', ${c('cause')}, 'consequence', ${c('consequence')}, 'measures', ${c('measures')}, 'owners', ${c('owners')},
    'status', ${c('status')}, 'statusDate', ${c('statusDate')}, 'windowFrom', ${c('windowFrom')}, 'windowTo', ${c('windowTo')},
    'notInfluenceable', ${c('notInfluenceable')}, 'amountKind', ${c('amountKind')}, 'amountCents', ${c('amountCents')},
    'amountMinCents', ${c('amountMinCents')}, 'amountMaxCents', ${c('amountMaxCents')},
    'amountFrequency', ${c('amountFrequency')}, 'wakeUpOn', ${c('wakeUpOn')}, 'removedReason', ${c('removedReason')},
    'origin', ${originJson(alias)})`;
}

/** The revision of the same risk that none supersedes, as far as the reader sees. */
function headOf(alias: string) {
  return sql`(select h.revision_id from risk_revision h
    where h.dossier_id = ${sql.ref(`${alias}.dossierId`)} and h.record_id = ${sql.ref(`${alias}.recordId`)}
      and not exists (select from risk_revision n where n.dossier_id = h.dossier_id and n.record_id = h.record_id
        and n.supersedes = h.revision_id)
    order by h.recorded_at desc limit 1)`;
}

/** The revision of the domain out of its JSON. */
export function revisionFromJson(dossierId: DossierId, json: JsonRevision): OriginatedRevision {
  const { windowFrom, windowTo } = json;
  const origin = originFromJson(json.origin);
  return {
    riskId: json.riskId,
    revisionId: json.revisionId,
    headRevisionId: json.headRevisionId,
    dossierId,
    authorTenantId: origin.authorTenantId,
    kringId: origin.kring.id,
    standPer: json.standPer,
    recordedAt: origin.recordedAt,
    removedReason: json.removedReason,
    number: json.number,
    group: json.group,
    title: json.title,
    cause: json.cause,
    consequence: json.consequence,
    measures: json.measures,
    owners: json.owners,
    status: json.status,
    statusDate: json.statusDate,
    window: windowFrom === null && windowTo === null ? null : { from: windowFrom, to: windowTo },
    notInfluenceable: json.notInfluenceable,
    amount: amountOf(json),
    wakeUpOn: json.wakeUpOn,
    origin,
  };
}
