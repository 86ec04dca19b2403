import { dossierTables, lawTable } from '../migrate/templates.ts';
import { dossierViews } from './dossier-views.ts';
import { exposureFunctions } from './exposure-functions.ts';

const list = (column: string): string => `${column} jsonb not null check (jsonb_typeof(${column}) = 'array')`;

/** What an insert must satisfy beyond the law itself: the registry compares with it. */
export const EXPOSURE_CONDITION = `author_tenant_id = (select law.actor_tenant())
    and exists (select from law.own_participations() p where p.dossier_id = exposure_revision.dossier_id
      and p.role = any(case exposure_revision.side when 'total' then array['aanbieder']
        else array['accounthoudend', 'strategisch_belang', 'betrokken'] end))
    and (side = 'total' or exists (select from public.tenant t
      where t.tenant_id = (select law.actor_tenant()) and t.kind = 'jeugdregio'))`;

/**
 * What a region and its municipalities have at a provider, each region its own share; the provider tells what all shares
 * together should be. What the shares that count add up to is kept beside them, so that a total never moves by one region alone.
 */
export const exposure = [
  dossierTables([
    {
      name: 'exposure_revision',
      columns: `revision_id uuid not null, supersedes uuid, stand_per date not null, year smallint not null check (year between 2015 and 2060),
        side text not null check (side in ('share', 'total')), ${list('rows')}, ${list('guarantees')}, ${list('room')},
        may_be_traced boolean not null, source text not null check (length(source) <= 500), note text not null check (length(note) <= 4000),
        withdrawn_reason text check (length(withdrawn_reason) between 1 and 2000), is_fictitious boolean not null default false,
        check (withdrawn_reason is null or (supersedes is not null and rows = '[]' and guarantees = '[]' and room = '[]')),
        primary key (dossier_id, author_tenant_id, year, revision_id),
        unique nulls not distinct (dossier_id, author_tenant_id, year, supersedes),
        foreign key (dossier_id, author_tenant_id, year, supersedes)
          references public.exposure_revision (dossier_id, author_tenant_id, year, revision_id)`,
      subjectVisible: EXPOSURE_CONDITION,
      app: 'append',
      sight: 'since joining',
      lawReads: true,
    },
  ]),
  lawTable({
    name: 'exposure_counted',
    // Of each region the value that its total was given out with: it follows the share itself only when that tells nobody's.
    columns: `dossier_id uuid not null, year smallint not null, measure text not null, author_tenant_id uuid not null, value bigint not null,
      is_incomplete boolean not null, primary key (dossier_id, year, measure, author_tenant_id)`,
  }),
  exposureFunctions,
  dossierViews('0029'),
].join('\n');
