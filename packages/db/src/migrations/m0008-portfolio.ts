import { tenantTable } from '../migrate/templates.ts';

/** When a person last looked at a dossier, and what was recorded in it, by whom. */
export const portfolio = [
  tenantTable({
    name: 'visit',
    columns: `account_id uuid not null, dossier_id uuid not null, visited_at timestamptz not null, previous_at timestamptz,
      primary key (tenant_id, account_id, dossier_id)`,
    narrowedTo:
      'account_id = (select law.actor_account()) and exists (select from public.dossier d where d.dossier_id = visit.dossier_id)',
    app: ['select', 'insert', 'update'],
  }),
  // Runs as whoever asks, so that each sees the changes of the own kringen only.
  `create view public.dossier_change with (security_invoker = true) as
     select 'risk' as kind, dossier_id, record_id as subject_id, revision_id as change_id, author_tenant_id, hand_tenant_id, hand_account_id, kring_id,
            stand_per, recorded_at, title as subject, (supersedes is null) as is_first, (removed_reason is not null) as is_removal
       from public.risk_revision
     union all
     select 'assessment', a.dossier_id, a.risk_id, a.revision_id, a.author_tenant_id, a.hand_tenant_id, a.hand_account_id, a.kring_id,
            a.stand_per, a.recorded_at, null, (a.supersedes is null), false
       from public.assessment a
     union all
     select 'register_version', dossier_id, version_id, version_id, author_tenant_id, hand_tenant_id, hand_account_id, kring_id,
            stand_per, recorded_at, source_name, true, false
       from public.register_version
     union all
     select 'kpi_norm', n.dossier_id, n.kpi_id, n.revision_id, n.author_tenant_id, n.hand_tenant_id, n.hand_account_id, n.kring_id,
            n.valid_from, n.recorded_at, d.name, (n.supersedes is null), false
       from public.kpi_norm n join public.kpi_definition d on d.kpi_id = n.kpi_id
     union all
     select 'kpi_value', v.dossier_id, v.kpi_id, v.revision_id, v.author_tenant_id, v.hand_tenant_id, v.hand_account_id, v.kring_id,
            v.month, v.recorded_at, d.name, (v.supersedes is null), false
       from public.kpi_value v join public.kpi_definition d on d.kpi_id = v.kpi_id
     union all
     select 'ladder_step', dossier_id, step_id, step_id, author_tenant_id, hand_tenant_id, hand_account_id, kring_id,
            effective_on, recorded_at, kind || ' trede ' || trede, true, false
       from public.ladder_step
     union all
     select 'agreement', dossier_id, record_id, revision_id, author_tenant_id, hand_tenant_id, hand_account_id, kring_id,
            stand_per, recorded_at, title, (supersedes is null), false
       from public.agreement_revision;
   grant select on public.dossier_change to regietafel_app;`,
].join('\n');
