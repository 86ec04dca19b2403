import { systemTable, tenantTable } from '../migrate/templates.ts';

const KINDS = `'jeugdregio', 'gemeente', 'landsdeel', 'aanbieder', 'toezichthouder', 'ketenbureau', 'taskforce', 'tafel'`;
const ROLES = `'regievoerder', 'ambtenaar', 'controller', 'bestuurder', 'beheerder', 'griffie', 'lezer', 'adviseur', 'analist'`;

/** Organisations, their people, and how people sign in. */
export const accounts = [
  tenantTable({
    name: 'tenant',
    columns: `slug text not null, name text not null, kind text not null check (kind in (${KINDS})),
      region_id uuid references public.jeugdregio, provider_id uuid references public.provider,
      created_at timestamptz not null default now(), primary key (tenant_id)`,
    app: ['select'],
    lawReads: true,
  }),
  // The slug is how operators name an organisation. Only the system door writes it, so it tells nobody anything.
  'create unique index tenant_slug on public.tenant (slug);',
  tenantTable({
    name: 'account',
    columns: `account_id uuid not null, email text not null, display_name text not null, created_at timestamptz not null default now(),
      disabled_at timestamptz, primary key (tenant_id, account_id), foreign key (tenant_id) references public.tenant`,
    app: ['select'],
    lawReads: true,
  }),
  'create unique index account_by_id on public.account (account_id);',
  'create unique index account_by_email on public.account (lower(email));',
  tenantTable({
    name: 'membership',
    columns: `account_id uuid not null, role text not null check (role in (${ROLES})), valid_from date not null, valid_to date,
      primary key (tenant_id, account_id, valid_from), check (valid_to is null or valid_from <= valid_to),
      foreign key (tenant_id) references public.tenant, foreign key (account_id) references public.account (account_id)`,
    app: ['select'],
    lawReads: true,
  }),
  'create index membership_by_account on public.membership (account_id);',
  systemTable({
    name: 'session',
    columns: `token_hash text primary key, account_id uuid not null references public.account (account_id), tenant_id uuid references public.tenant,
      created_at timestamptz not null default now(), expires_at timestamptz not null`,
    verbs: 'select, insert, update, delete',
  }),
  'create index session_by_account on system.session (account_id);',
  systemTable({
    name: 'credential',
    columns: `account_id uuid primary key references public.account (account_id), password_hash text not null, changed_at timestamptz not null default now()`,
    verbs: 'select, insert, update',
  }),
  systemTable({
    name: 'sign_in_attempt',
    columns: 'key text not null, attempted_at timestamptz not null default now(), succeeded boolean not null',
    verbs: 'select, insert, delete',
  }),
  'create index sign_in_attempt_by_key on system.sign_in_attempt (key, attempted_at);',
  systemTable({
    name: 'system_use',
    columns:
      'used_at timestamptz not null default clock_timestamp(), reason text not null, subject text not null',
    verbs: 'select, insert',
  }),
].join('\n');
