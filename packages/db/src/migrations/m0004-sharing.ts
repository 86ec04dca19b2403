import { dossierTables } from '../migrate/templates.ts';
import { lawFunctions, lawTriggers } from './law-functions.ts';

const PARTICIPATION_ROLES = `'accounthoudend', 'strategisch_belang', 'betrokken', 'aanbieder', 'adviserend'`;
const SEAT_KINDS = `'ambtelijk', 'bestuurlijk'`;

/**
 * Dossiers and who takes part in them. These tables are records of a dossier like any other: they have an author and a
 * kring that may know of them. Only the system door writes them.
 */
export const sharing = [
  // First the functions: the policies of the tables name them.
  lawFunctions,
  dossierTables([
    {
      name: 'dossier',
      columns: `slug text not null, provider_id uuid not null references public.provider, opened_on date not null, closed_on date,
        is_fictitious boolean not null default false, primary key (dossier_id), check (closed_on is null or opened_on <= closed_on)`,
      app: 'read',
      sight: 'always',
      deferred: true,
      lawReads: true,
    },
    {
      name: 'kring',
      columns: `kind text not null check (kind in ('eigen', 'kernteam', 'tafel', 'breed', 'openbaar', 'ander')), name text not null,
        admits_roles text[] not null check (admits_roles <@ array[${PARTICIPATION_ROLES}]),
        admits_seats text[] not null check (admits_seats <@ array[${SEAT_KINDS}]),
        owner_tenant_id uuid, primary key (dossier_id, kring_id), unique (kring_id), check ((kind = 'eigen') = (owner_tenant_id is not null)),
        check (kind <> 'eigen' or (admits_roles = '{}' and admits_seats = '{}')),
        foreign key (dossier_id) references public.dossier deferrable initially deferred`,
      app: 'read',
      sight: 'always',
      deferred: true,
      lawReads: true,
    },
    {
      // The names of those who ever took part live here, so that nobody needs a directory of all organisations.
      name: 'participant',
      columns: `tenant_id uuid not null references public.tenant, name text not null, is_joint_author boolean not null default false,
        primary key (dossier_id, tenant_id), foreign key (dossier_id) references public.dossier deferrable initially deferred`,
      app: 'read',
      sight: 'always',
      deferred: true,
      lawReads: true,
    },
    {
      // Participation ends with valid_to, the first day without access; it is never deleted, so contributions survive.
      name: 'participation',
      columns: `tenant_id uuid not null, role text not null check (role in (${PARTICIPATION_ROLES})), valid_from date not null, valid_to date,
        invited_on date not null, accepted_on date, primary key (dossier_id, tenant_id, valid_from),
        check (valid_to is null or valid_from <= valid_to),
        foreign key (dossier_id, tenant_id) references public.participant (dossier_id, tenant_id)`,
      app: 'read',
      sight: 'always',
      deferred: true,
      lawReads: true,
    },
    {
      name: 'seat',
      columns: `seat_id uuid not null, tenant_id uuid not null, account_id uuid not null, person_name text not null,
        kind text not null check (kind in (${SEAT_KINDS})), may_act_for_table boolean not null default false,
        valid_from date not null, valid_to date, primary key (dossier_id, seat_id), check (valid_to is null or valid_from <= valid_to),
        foreign key (dossier_id, tenant_id) references public.participant (dossier_id, tenant_id)`,
      app: 'read',
      sight: 'always',
      deferred: true,
      lawReads: true,
    },
  ]),
  // One table, one joint author.
  'create unique index participant_joint_author on public.participant (dossier_id) where is_joint_author;',
  // What an organisation takes part in: the key begins with the dossier.
  'create index participation_by_tenant on public.participation (tenant_id, dossier_id);',
  'create index dossier_by_provider on public.dossier (provider_id);',
  lawTriggers,
].join('\n');
