import { createPolicy, LAW_CHANGES, LAW_RECORDS } from '../migrate/policies.ts';
import { tenantTable } from '../migrate/templates.ts';
import { roleFunctions } from './role-functions.ts';
import { seatFunctions } from './seat-functions.ts';

/**
 * Organisations give their own people roles and seats. The application still updates none of these tables: the functions
 * of the law do, after they have looked at who asks.
 */
export const seatsAndRoles = [
  `
alter table public.membership
  add column membership_id uuid not null default gen_random_uuid(),
  -- Names as they were then: they stay when the person leaves. Null: by who runs the installation.
  add column given_by text,
  add column ended_by text,
  add column end_reason text check (length(end_reason) <= 1000),
  drop constraint membership_pkey,
  add primary key (tenant_id, membership_id);
-- A password that somebody else has seen opens nothing but the page where one chooses an own one.
alter table system.credential add column is_initial boolean not null default false;
create index membership_by_person on public.membership (tenant_id, account_id, valid_from);
alter table public.participation
  -- The seats that an advising organisation may fill.
  add column offered_seats text[] not null default '{}' check (offered_seats <@ array['ambtelijk', 'bestuurlijk']);
alter table public.seat
  add column deputy_account_id uuid,
  add column deputy_name text,
  -- The seat of which the holder is absent meanwhile.
  add column stands_in_for uuid,
  add column changed_by text,
  add column change_reason text check (length(change_reason) <= 1000),
  add check ((deputy_account_id is null) = (deputy_name is null)),
  add check (deputy_account_id <> account_id),
  add foreign key (dossier_id, stands_in_for) references public.seat (dossier_id, seat_id);`,
  tenantTable({
    name: 'rights_review',
    columns: `review_id uuid not null, kind text not null check (kind in ('alle', 'bevoorrecht')), account_id uuid not null, account_name text not null,
      signed_at timestamptz not null default clock_timestamp(), content text not null,
      content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'), primary key (tenant_id, review_id),
      foreign key (tenant_id) references public.tenant`,
    app: ['select'],
    lawRecords: true,
  }),
  ...['account', 'membership', 'seat'].map((table) => createPolicy(`public.${table}`, LAW_RECORDS)),
  ...['membership', 'seat', 'participation'].map((table) => createPolicy(`public.${table}`, LAW_CHANGES)),
  roleFunctions,
  seatFunctions,
].join('\n');
