import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { FOUND_FROM, FOUND_TO } from '@regietafel/domain/search/excerpt';
import type { FoundKind } from '@regietafel/domain/search/found';
import type { SearchQuery } from '@regietafel/domain/search/query';
import { type RawBuilder, sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';
import type { Origin } from '../sharing/origin.ts';
import { type JsonOrigin, originFromJson, originJson } from '../sharing/origin-json.ts';
import { ARMS, type ArmConditions, armSql } from './arms.ts';

/** What is searched for, and where. */
export interface SearchPage {
  readonly query: SearchQuery;
  /** One dossier; null: every one that the reader sees. */
  readonly dossierId: DossierId | null;
  /** Empty: every kind. */
  readonly kinds: readonly FoundKind[];
  readonly authorTenantId: TenantId | null;
  /** The days of which it speaks, both included; null: no bound. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly asOf: AsOf;
  readonly withEarlier: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** One record that says what was asked. */
export interface Found {
  readonly kind: FoundKind;
  readonly subject: Subject;
  readonly entryId: string;
  readonly dossier: { readonly id: DossierId; readonly slug: string; readonly providerName: string };
  readonly title: string | null;
  /** The title and the other words, each with a copy in which what was found is marked. */
  readonly markedTitle: string | null;
  readonly said: string;
  readonly markedSaid: string;
  readonly standPer: PlainDate;
  readonly isCurrent: boolean;
  readonly origin: Origin;
}

export interface FoundPage {
  readonly items: readonly Found[];
  /** How many the reader may see in all. */
  readonly total: number;
}

/**
 * What the reader may see and what says the words, dossier by dossier, the best first. The law shows the rows before the
 * words are looked at, so other rows count nowhere: not in the order, not in the number. One round trip.
 */
export async function findText(reader: TenantReader, page: SearchPage): Promise<FoundPage> {
  const { rows } = await sql<FoundRow>`
    with asked as materialized (select ${tsquery(page.query)} as words),
    hits as (${sql.join(armsOf(page), sql` union all `)}),
    narrowed as (
      select h.*, max(h.rank) over (partition by h.dossier_id) as dossier_rank, count(*) over ()::int as total
      from hits h
      where (${page.authorTenantId}::uuid is null or h.author_tenant_id = ${page.authorTenantId})
        and (${page.from}::date is null or h.stand_per >= ${page.from})
        and (${page.to}::date is null or h.stand_per <= ${page.to})
    ),
    shown as (
      select * from narrowed
      order by dossier_rank desc, dossier_id, rank desc, recorded_at desc, entry_id
      limit ${page.limit} offset ${page.offset}
    )
    select s.kind, s.subject_kind, s.subject_id, s.entry_id, s.dossier_id, d.slug, p.name as provider_name, s.title, s.said,
      ${marked('s.title')} as marked_title, ${marked('s.said')} as marked_said, s.stand_per, s.is_current, s.total,
      ${originJson('s')} as origin
    from shown s
    join dossier d on d.dossier_id = s.dossier_id
    join provider p on p.provider_id = d.provider_id
    order by s.dossier_rank desc, s.dossier_id, s.rank desc, s.recorded_at desc, s.entry_id`.execute(reader);
  return { items: rows.map(foundOf), total: rows[0]?.total ?? 0 };
}

interface FoundRow {
  readonly kind: FoundKind;
  readonly subjectKind: Subject['kind'];
  readonly subjectId: string;
  readonly entryId: string;
  readonly dossierId: DossierId;
  readonly slug: string;
  readonly providerName: string;
  readonly title: string | null;
  readonly said: string;
  readonly markedTitle: string | null;
  readonly markedSaid: string;
  readonly standPer: PlainDate;
  readonly isCurrent: boolean;
  readonly total: number;
  readonly origin: JsonOrigin & { readonly recordedAt: Instant };
}

function foundOf(row: FoundRow): Found {
  const { kind, entryId, title, said, markedTitle, markedSaid, standPer, isCurrent } = row;
  return {
    kind,
    entryId,
    title,
    said,
    markedTitle,
    markedSaid,
    standPer,
    isCurrent,
    subject: { kind: row.subjectKind, id: row.subjectId },
    dossier: { id: row.dossierId, slug: row.slug, providerName: row.providerName },
    origin: originFromJson(row.origin),
  };
}

function armsOf(page: SearchPage): readonly RawBuilder<unknown>[] {
  const conditions: ArmConditions = {
    query: sql`(select words from asked)`,
    dossiers: dossiersOf(page),
    withEarlier: page.withEarlier,
    within: (alias, standPer) => withinDay(page.asOf, alias, standPer),
  };
  const wanted = (kind: FoundKind) => page.kinds.length === 0 || page.kinds.includes(kind);
  return [
    ...ARMS.filter(({ kind }) => wanted(kind)).map((arm) => armSql(arm, conditions)),
    ...(wanted('dossier') ? [dossierArm(conditions)] : []),
    ...(wanted('participant') ? [participantArm(conditions)] : []),
  ];
}

/** The dossiers that the reader sees, so that an index finds their rows; the law is the guard all the same. */
function dossiersOf({ dossierId }: SearchPage): RawBuilder<unknown> {
  return dossierId === null
    ? sql`array(select dossier_id from dossier)`
    : sql`array(select dossier_id from dossier where dossier_id = ${dossierId})`;
}

function withinDay(asOf: AsOf, alias: string, standPer: RawBuilder<unknown>): RawBuilder<unknown> {
  const day = asOf.standPer === null ? sql`true` : sql`${standPer} <= ${asOf.standPer}`;
  const known = asOf.knownAt === null ? sql`true` : sql`${sql.ref(`${alias}.recordedAt`)} <= ${asOf.knownAt}`;
  return sql`(${day} and ${known})`;
}

/** A dossier is found by the name of its provider. */
function dossierArm({ query, dossiers, within }: ArmConditions): RawBuilder<unknown> {
  return sql`select 'dossier' as kind, 'dossier' as subject_kind, r.dossier_id as subject_id, r.dossier_id as entry_id,
      r.dossier_id, r.author_tenant_id, r.kring_id, r.recorded_at, r.opened_on as stand_per, p.name as title,
      coalesce(p.group_name, '') as said, ts_rank(w.words, ${query}) as rank, true as is_current
    from public.dossier r join public.provider p on p.provider_id = r.provider_id
    cross join lateral (select law.searchable(p.name, coalesce(p.group_name, '')) as words) w
    where r.dossier_id = any(${dossiers}) and w.words @@ ${query} and ${within('r', sql`r.opened_on`)}`;
}

function participantArm({ query, dossiers, within }: ArmConditions): RawBuilder<unknown> {
  const day = sql`(r.recorded_at at time zone 'Europe/Amsterdam')::date`;
  return sql`select 'participant' as kind, 'dossier' as subject_kind, r.dossier_id as subject_id, r.tenant_id as entry_id,
      r.dossier_id, r.author_tenant_id, r.kring_id, r.recorded_at, ${day} as stand_per, r.name as title, '' as said,
      ts_rank(w.words, ${query}) as rank, true as is_current
    from public.participant r cross join lateral (select law.searchable(r.name, '') as words) w
    where r.dossier_id = any(${dossiers}) and not r.is_joint_author and w.words @@ ${query}
      and ${within('r', day)}`;
}

/** The words as PostgreSQL asks for them: all that was typed, or with the last word as the beginning of one. */
function tsquery({ whole, typing }: SearchQuery): RawBuilder<unknown> {
  const exact = sql`websearch_to_tsquery('pg_catalog.dutch', law.fold(${whole}))`;
  if (typing === null) return exact;
  // The beginning of a word as it stands and as its stem: "maatregele" is the beginning of "maatregelen", stem "maatregel".
  const beginning = sql`lower(law.fold(${typing.prefix})) || ':*'`;
  const prefix = sql`(to_tsquery('pg_catalog.simple', ${beginning}) || to_tsquery('pg_catalog.dutch', ${beginning}))`;
  const before = sql`websearch_to_tsquery('pg_catalog.dutch', law.fold(${typing.before}))`;
  return sql`(${exact} || (${before} && ${prefix}))`;
}

/** A copy of a text with marks around what was found: as many letters as the text, but for the marks. */
function marked(column: string): RawBuilder<string> {
  return sql<string>`ts_headline('pg_catalog.dutch', translate(law.fold(${sql.ref(column)}), '<>&', '   '), (select words from asked),
    ${`HighlightAll=true, StartSel=${FOUND_FROM}, StopSel=${FOUND_TO}`})`;
}
