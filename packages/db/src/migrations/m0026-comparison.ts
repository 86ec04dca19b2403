import { createPolicy, LAW_READS } from '../migrate/policies.ts';
import { dossierTables, lawTable } from '../migrate/templates.ts';
import { comparisonFunctions } from './comparison-functions.ts';
import { disclosureFunctions } from './disclosure-functions.ts';
import { dossierViews } from './dossier-views.ts';
import { withoutWords } from './export-functions.ts';
import { holdsAccount } from './holds-account.ts';
import { releaseFunctions } from './release-functions.ts';

const NOTICES = `'mention', 'task', 'deadline', 'invitation', 'consent', 'signature', 'review', 'support_access', 'comment', 'delivery', 'release'`;
const OF_RELEASE =
  'foreign key (dossier_id, release_id) references public.comparison_release (dossier_id, release_id)';
const KEY = 'indicator_id uuid not null, grain text not null, period_start date not null';

const besideRelease = (table: string): string =>
  `${holdsAccount(table)} and exists (select from public.comparison_release r
    where r.dossier_id = ${table}.dossier_id and r.release_id = ${table}.release_id and r.kring_id = ${table}.kring_id)`;

/**
 * What an insert must satisfy beyond the law itself, by table: the registry compares with it. A release stands at the
 * tafel, so that the provider reads what of it goes to whom.
 */
export const RELEASE_CONDITIONS = {
  comparison_release: `${holdsAccount('comparison_release')} and exists (select from public.kring k
    where k.dossier_id = comparison_release.dossier_id and k.kring_id = comparison_release.kring_id and k.kind = 'tafel')`,
  // Who proposed it has agreed by that.
  release_consent: `${besideRelease('release_consent')} and exists (select from public.comparison_release r
    where r.dossier_id = release_consent.dossier_id and r.release_id = release_consent.release_id
      and r.author_tenant_id <> release_consent.author_tenant_id)`,
  release_withdrawal: besideRelease('release_withdrawal'),
} as const;

const APPENDED = { app: 'append', sight: 'always', lawReads: true } as const;

/**
 * What of a dossier may be compared, and by whom: released by all who have the account, taken back by any of them. Nobody
 * reads the values of others but through the functions of the law, which look the releases up at every question.
 */
export const comparison = [
  createPolicy('public.jeugdregio', LAW_READS),
  createPolicy('public.reference_alias', LAW_READS),
  // The landsdeel that an organisation of that kind is; a jeugdregio has that of its region.
  `alter table public.tenant add column landsdeel text check (landsdeel is null or kind = 'landsdeel');`,
  dossierTables([
    {
      name: 'comparison_release',
      columns: `release_id uuid not null, indicator_ids uuid[] not null check (cardinality(indicator_ids) between 1 and 60),
        detail text not null check (detail in ('named', 'aggregate')), purpose text not null check (length(purpose) between 1 and 500),
        audiences text[] not null check (audiences <> '{}' and audiences <@ array['taskforce', 'landsdeel', 'all_regions']),
        valid_from date not null, valid_until date not null, is_fictitious boolean not null default false,
        check (valid_from < valid_until and valid_until <= valid_from + interval '3 years'),
        primary key (dossier_id, release_id)`,
      subjectVisible: RELEASE_CONDITIONS.comparison_release,
      ...APPENDED,
    },
    {
      name: 'release_consent',
      columns: `release_id uuid not null, answer text not null check (answer in ('agree', 'refuse')), note text not null check (length(note) <= 1000),
        primary key (dossier_id, release_id, author_tenant_id), ${OF_RELEASE}`,
      subjectVisible: RELEASE_CONDITIONS.release_consent,
      ...APPENDED,
    },
    {
      name: 'release_withdrawal',
      columns: `release_id uuid not null, reason text not null check (length(reason) between 1 and 1000),
        primary key (dossier_id, release_id), ${OF_RELEASE}`,
      subjectVisible: RELEASE_CONDITIONS.release_withdrawal,
      ...APPENDED,
    },
  ]),
  lawTable({
    name: 'comparison_cell',
    // Providers that were always asked together carry one cell_id, each with the values by which it was told.
    columns: `${KEY}, provider_id uuid not null, cell_id uuid not null, value double precision not null, above double precision,
      below double precision, was_hidden boolean not null, pools boolean not null, primary key (indicator_id, grain, period_start, provider_id)`,
  }),
  'create index comparison_cell_by_cell on law.comparison_cell (cell_id);',
  lawTable({
    name: 'comparison_taken',
    // The value by which a provider is judged and told, and how many it had.
    columns: `${KEY}, provider_id uuid not null, value double precision not null, above double precision, below double precision,
      times smallint not null, primary key (indicator_id, grain, period_start, provider_id)`,
  }),
  lawTable({
    name: 'comparison_ledger',
    columns: `question_id uuid primary key default gen_random_uuid(), asked_at timestamptz not null default clock_timestamp(),
      tenant_id uuid not null, account_id uuid not null, ${KEY}, providers uuid[] not null, cells uuid[] not null`,
  }),
  `alter table public.notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (${NOTICES}));`,
  releaseFunctions,
  disclosureFunctions,
  comparisonFunctions,
  withoutWords('0026'),
  dossierViews('0026'),
].join('\n');
