import { dossierTables } from '../migrate/templates.ts';

const AMOUNT = `
  amount_kind text not null check (amount_kind in ('known', 'max', 'range', 'pm', 'none')),
  amount_cents bigint check (abs(amount_cents) <= 2251799813685248),
  amount_min_cents bigint check (abs(amount_min_cents) <= 2251799813685248),
  amount_max_cents bigint check (abs(amount_max_cents) <= 2251799813685248),
  amount_frequency text check (amount_frequency in ('once', 'yearly', 'unstated')),
  check ((amount_kind in ('known', 'max')) = (amount_cents is not null)),
  check ((amount_kind = 'range') = (amount_min_cents is not null and amount_max_cents is not null)),
  check (amount_kind <> 'range' or amount_min_cents <= amount_max_cents),
  check ((amount_kind in ('pm', 'none')) = (amount_frequency is null))`;

/** Each revision follows one earlier revision or none; two that follow the same one collide, so nothing is overwritten unseen. */
export const REVISION_CHAIN = `
  revision_id uuid not null,
  supersedes uuid,
  unique nulls not distinct (dossier_id, record_id, supersedes),
  unique (dossier_id, record_id, revision_id)`;

/** Who cannot see that a record exists cannot revise it, also when the author is the own organisation or the table. */
export function recordVisibleFrom(table: string): string {
  return `exists (select from public.record r where r.dossier_id = ${table}.dossier_id and r.record_id = ${table}.record_id)`;
}

/** What exists under an id of its own, whatever is revised of it: the author never changes. */
export const risks = [
  dossierTables([
    {
      name: 'record',
      columns: `record_id uuid not null, kind text not null check (kind in ('risk', 'agreement')),
        primary key (dossier_id, record_id), unique (dossier_id, record_id, author_tenant_id)`,
      app: 'append',
      sight: 'always',
    },
    {
      name: 'risk_revision',
      columns: `record_id uuid not null, ${REVISION_CHAIN}, stand_per date not null,
        number smallint not null check (number between 1 and 9999),
        risk_group text not null check (risk_group in ('herstelplan', 'bedrijfsvoering_met_relatie', 'bedrijfsvoering')),
        title text not null check (length(title) between 1 and 500), cause text not null check (length(cause) <= 4000),
        consequence text not null check (length(consequence) <= 4000), measures text not null check (length(measures) <= 8000),
        owners text[] not null, status text not null check (status in ('opgelost', 'onderhanden', 'feit')), status_date date,
        window_from date, window_to date, not_influenceable boolean not null, ${AMOUNT}, wake_up_on date,
        removed_reason text check (length(removed_reason) between 1 and 2000),
        primary key (dossier_id, record_id, revision_id),
        foreign key (dossier_id, record_id, author_tenant_id) references public.record (dossier_id, record_id, author_tenant_id),
        foreign key (dossier_id, record_id, supersedes) references public.risk_revision (dossier_id, record_id, revision_id)`,
      subjectVisible: recordVisibleFrom('risk_revision'),
      app: 'append',
      sight: 'always',
    },
    {
      name: 'assessment',
      columns: `risk_id uuid not null, revision_id uuid not null, supersedes uuid, stand_per date not null,
        probability_percent smallint check (probability_percent between 0 and 100),
        amount_min_cents bigint check (abs(amount_min_cents) <= 2251799813685248),
        amount_max_cents bigint check (abs(amount_max_cents) <= 2251799813685248),
        check (amount_min_cents is null or amount_max_cents is null or amount_min_cents <= amount_max_cents),
        expected_from date, expected_to date, check (expected_from is null or expected_to is null or expected_from <= expected_to),
        rationale text not null check (length(rationale) <= 4000),
        primary key (dossier_id, risk_id, author_tenant_id, revision_id),
        unique nulls not distinct (dossier_id, risk_id, author_tenant_id, supersedes),
        foreign key (dossier_id, risk_id) references public.record (dossier_id, record_id),
        foreign key (dossier_id, risk_id, author_tenant_id, supersedes)
          references public.assessment (dossier_id, risk_id, author_tenant_id, revision_id)`,
      subjectVisible:
        'exists (select from public.risk_revision r where r.dossier_id = assessment.dossier_id and r.record_id = assessment.risk_id)',
      app: 'append',
      sight: 'always',
    },
    {
      name: 'register_version',
      columns: `version_id uuid not null, stand_per date not null, content jsonb not null,
        content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'), source_name text not null check (length(source_name) <= 300),
        primary key (dossier_id, version_id)`,
      app: 'append',
      sight: 'always',
    },
  ]),
  'create index risk_revision_by_stand on public.risk_revision (dossier_id, record_id, stand_per desc, recorded_at desc);',
  'create index register_version_by_stand on public.register_version (dossier_id, stand_per, recorded_at);',
].join('\n');
