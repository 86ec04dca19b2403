import { referenceTable } from '../migrate/templates.ts';

const STANDING = `standing text not null check (standing in ('established', 'probable', 'uncertain')), source text not null`;
const VALIDITY =
  'valid_from date, valid_to date, check (valid_to is null or valid_from is null or valid_from < valid_to)';

/** Facts that everybody reads, each with its validity and its standing. \`valid_to\` is the first day on which it no longer holds. */
export const reference = [
  referenceTable({
    name: 'jeugdregio',
    columns: `region_id uuid primary key, code text not null unique, name text not null, landsdeel text not null,
      landsdeel_standing text not null check (landsdeel_standing in ('established', 'probable', 'uncertain')),
      landsdeel_source text not null, ${VALIDITY}, ${STANDING}, note text not null default ''`,
  }),
  referenceTable({
    name: 'municipality',
    columns: `municipality_id uuid primary key, name text not null unique, province text not null, ${VALIDITY}, ${STANDING}, note text not null default ''`,
  }),
  referenceTable({
    name: 'region_membership',
    // A municipality can belong to one region in several periods that are not equally certain.
    columns: `membership_id uuid primary key, municipality_id uuid not null references public.municipality,
      region_id uuid not null references public.jeugdregio, ${VALIDITY}, ${STANDING}`,
  }),
  referenceTable({
    name: 'reference_alias',
    columns: `kind text not null check (kind in ('jeugdregio', 'gemeente', 'aanbieder')), subject_id uuid not null, alias text not null,
      source text not null, primary key (kind, alias, subject_id)`,
  }),
  referenceTable({
    name: 'supervisor',
    columns: `supervisor_id uuid primary key, code text not null unique, name text not null, task text not null, ${VALIDITY}, ${STANDING}`,
  }),
  referenceTable({
    name: 'provider',
    columns: `provider_id uuid primary key, slug text not null unique, name text not null, group_name text,
      is_fictitious boolean not null default false, ${STANDING}`,
  }),
  referenceTable({
    name: 'kpi_definition',
    columns: `kpi_id uuid primary key, code text not null unique, name text not null, definition text not null, formula text not null,
      unit text not null check (unit in ('percent', 'count', 'cents')), direction text not null check (direction in ('higher', 'lower', 'band')),
      is_seasonal boolean not null, position smallint not null, ${STANDING}`,
  }),
  referenceTable({
    name: 'kpi_alias',
    columns: `kpi_id uuid not null references public.kpi_definition, name text not null, valid_from date, valid_to date, primary key (kpi_id, name)`,
  }),
  referenceTable({
    name: 'trede_definition',
    columns: `ladder_version smallint not null, valid_from date not null, trede smallint not null check (trede between 1 and 6),
      name text not null, description text not null, duties text[] not null,
      plan_kind text not null check (plan_kind in ('geen', 'verbeterplan', 'herstelplan', 'continuiteitsplan')),
      ${STANDING}, primary key (ladder_version, trede)`,
  }),
].join('\n');
