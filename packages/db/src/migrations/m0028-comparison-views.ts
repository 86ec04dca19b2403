import { tenantTable } from '../migrate/templates.ts';
import { ownEverything } from './export-functions.ts';

/** One's own, or of the organisation: what a person keeps alone is nobody else's, not even a colleague's. */
export const OWN_OR_SHARED = 'keeper_id in ((select law.actor_account()), tenant_id)';

/**
 * For what the providers that somebody sees by name were released to them, so that a file that leaves the system says for what
 * it may be used. Of who is released among others nothing is told: a purpose can name its provider.
 */
const RELEASED_PURPOSES = `
create function law.released_purposes(indicators uuid[]) returns table (dossier_id uuid, purpose text, valid_until date)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return query
  -- A provider that is followed twice is shown as one: as law.released_values shows it.
  select n.shown_as, n.purpose, n.valid_until
    from (select r.*, first_value(r.dossier_id) over (partition by d.provider_id order by d.opened_on desc, d.dossier_id) as shown_as
      from law.readable_releases() r join law.compared_as() d on d.dossier_id = r.dossier_id where r.detail = 'named') n
   where n.indicator_ids && indicators;
end $$;
grant execute on function law.released_purposes(uuid[]) to regietafel_app;
`;

/**
 * Comparisons that somebody keeps to come back to: which figures in which picture, never the figures themselves. Each change
 * is a row; the last one counts. The keeper is a person, or the organisation itself for all its people, and stands in
 * every key, so that nothing of somebody else can be continued.
 */
export const comparisonViews = [
  RELEASED_PURPOSES,
  tenantTable({
    name: 'comparison_view_revision',
    columns: `keeper_id uuid not null, view_id uuid not null, revision_id uuid not null, supersedes uuid,
      recorded_at timestamptz not null default clock_timestamp(),
      name text not null check (length(name) between 1 and 120), note text not null check (length(note) <= 4000),
      setup jsonb not null check (jsonb_typeof(setup) = 'object' and length(setup::text) <= 20000),
      is_removed boolean not null,
      primary key (tenant_id, keeper_id, view_id, revision_id),
      unique nulls not distinct (tenant_id, keeper_id, view_id, supersedes),
      foreign key (tenant_id, keeper_id, view_id, supersedes)
        references public.comparison_view_revision (tenant_id, keeper_id, view_id, revision_id)`,
    app: ['select', 'insert'],
    narrowedTo: OWN_OR_SHARED,
    lawReads: true,
    isAudited: true,
  }),
  ownEverything('0028'),
].join('\n');
