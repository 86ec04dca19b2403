import { dossierTables } from '../migrate/templates.ts';

/** Norms and monthly values. A correction is a later recording of the same month by the same author. */
export const kpis = [
  dossierTables([
    {
      name: 'kpi_norm',
      columns: `kpi_id uuid not null references public.kpi_definition, revision_id uuid not null, supersedes uuid,
        valid_from date not null, valid_to date, check (valid_to is null or valid_from < valid_to),
        norm_min double precision, norm_max double precision, check (norm_min is not null or norm_max is not null),
        check (norm_min is null or norm_max is null or norm_min <= norm_max),
        near_margin double precision not null check (near_margin >= 0), tolerated_until date, tolerated_reason text check (length(tolerated_reason) <= 2000),
        check ((tolerated_until is null) = (tolerated_reason is null)), is_fictitious boolean not null default false,
        primary key (dossier_id, kpi_id, author_tenant_id, revision_id),
        unique nulls not distinct (dossier_id, kpi_id, author_tenant_id, supersedes),
        foreign key (dossier_id, kpi_id, author_tenant_id, supersedes)
          references public.kpi_norm (dossier_id, kpi_id, author_tenant_id, revision_id)`,
      app: 'append',
      sight: 'always',
    },
    {
      name: 'kpi_value',
      columns: `kpi_id uuid not null references public.kpi_definition, month date not null check (extract(day from month) = 1),
        value double precision check (value > '-Infinity' and value < 'Infinity'), revision_id uuid not null, supersedes uuid,
        is_fictitious boolean not null default false,
        primary key (dossier_id, kpi_id, month, author_tenant_id, revision_id),
        unique nulls not distinct (dossier_id, kpi_id, month, author_tenant_id, supersedes),
        foreign key (dossier_id, kpi_id, month, author_tenant_id, supersedes)
          references public.kpi_value (dossier_id, kpi_id, month, author_tenant_id, revision_id)`,
      app: 'append',
      sight: 'always',
    },
  ]),
  'create index kpi_value_by_kpi on public.kpi_value (kpi_id, month, dossier_id) include (value, kring_id);',
].join('\n');
