import { createPolicy, LAW_CHANGES, LAW_READS, LAW_RECORDS } from '../migrate/policies.ts';
import { dossierTables } from '../migrate/templates.ts';
import { actEffects, BINDING } from './act-effects.ts';
import { actRules } from './act-rules.ts';
import { dossierViews } from './dossier-views.ts';

const KINDS = `'invite', 'change_role', 'end_participation', 'leave', 'hand_over', 'grant_history', 'close_dossier'`;
const ROLES = `'accounthoudend', 'strategisch_belang', 'betrokken', 'aanbieder', 'adviserend'`;

/** The actor acts for the own organisation, which is accounthoudend in the dossier today, and binds it. */
const holdsAccount = (
  table: string,
): string => `${table}.author_tenant_id = (select law.actor_tenant()) and ${BINDING}
  and exists (select from law.own_participations() p where p.dossier_id = ${table}.dossier_id and p.role = 'accounthoudend')`;

const inKringOfKind = (table: string, kind: string): string =>
  `exists (select from public.kring k where k.dossier_id = ${table}.dossier_id and k.kring_id = ${table}.kring_id and k.kind = ${kind})`;

/**
 * What an insert must satisfy beyond the law itself, by table: the registry compares with it. Acts stand in the kernteam,
 * where all who must agree read them; who leaves says so in its own kring.
 */
export const ACT_CONDITIONS = {
  sharing_act: `case when kind = 'leave'
    then author_tenant_id = (select law.actor_tenant()) and ${BINDING} and ${inKringOfKind('sharing_act', `'eigen'`)}
    else ${holdsAccount('sharing_act')} and ${inKringOfKind('sharing_act', `'kernteam'`)} end`,
  sharing_consent: `${holdsAccount('sharing_consent')} and exists (select from public.sharing_act a
    where a.dossier_id = sharing_consent.dossier_id and a.act_id = sharing_consent.act_id and a.kring_id = sharing_consent.kring_id)`,
  invitation_answer: `invitation_answer.author_tenant_id = (select law.actor_tenant()) and ${BINDING}
    and exists (select from public.invitation i where i.dossier_id = invitation_answer.dossier_id and i.act_id = invitation_answer.act_id
      and i.kring_id = invitation_answer.kring_id and i.tenant_id = invitation_answer.author_tenant_id)`,
} as const;

const ACTS = { app: 'append', sight: 'always', lawReads: true } as const;
const OF_THE_LAW = { app: 'law', sight: 'always', lawReads: true, lawRecords: true } as const;
const OF_ACT = 'foreign key (dossier_id, act_id) references public.sharing_act (dossier_id, act_id)';

/**
 * Who takes part is changed by acts: one organisation proposes, the others that have the account agree, who is invited
 * accepts. The database carries out what all have agreed to, in the transaction of the last word.
 */
export const sharingActs = [
  ...['kring', 'participant', 'participation'].map((table) => createPolicy(`public.${table}`, LAW_RECORDS)),
  ...['dossier', 'participant'].map((table) => createPolicy(`public.${table}`, LAW_CHANGES)),
  // The letter names the provider.
  createPolicy('public.provider', LAW_READS),
  dossierTables([
    {
      name: 'sharing_act',
      columns: `act_id uuid not null, kind text not null check (kind in (${KINDS})), tenant_id uuid, tenant_name text,
        role text check (role in (${ROLES})), valid_from date not null, valid_to date, history text check (history in ('joining', 'day', 'all')),
        sees_from date, reason text not null check (length(reason) between 1 and 2000), lapses_on date not null,
        primary key (dossier_id, act_id), check ((kind = 'close_dossier') = (tenant_id is null)), check (valid_to is null or kind = 'invite'),
        check ((kind in ('invite', 'hand_over', 'grant_history')) = (history is not null)), check (kind <> 'grant_history' or history <> 'joining'),
        check ((sees_from is not null) = (coalesce(history, '') = 'day')),
        check (case kind when 'invite' then role is not null when 'change_role' then role is not null
          when 'hand_over' then coalesce(role, 'betrokken') in ('strategisch_belang', 'betrokken') else role is null end)`,
      subjectVisible: ACT_CONDITIONS.sharing_act,
      ...ACTS,
    },
    {
      // Who agreed can still refuse as long as nothing came of it; the other way round there is nothing to agree to.
      name: 'sharing_consent',
      columns: `act_id uuid not null, answer text not null check (answer in ('agree', 'refuse')), note text not null check (length(note) <= 1000),
        primary key (dossier_id, act_id, author_tenant_id, answer), ${OF_ACT}`,
      subjectVisible: ACT_CONDITIONS.sharing_consent,
      ...ACTS,
    },
    {
      name: 'sharing_outcome',
      columns: `act_id uuid not null, outcome text not null check (outcome in ('carried_out', 'refused', 'declined')),
        primary key (dossier_id, act_id), ${OF_ACT}`,
      ...OF_THE_LAW,
    },
    {
      // The letter as it went out, in a kring of whom it is for: who is invited reads it and nothing else.
      name: 'invitation',
      columns: `act_id uuid not null, tenant_id uuid not null, lapses_on date not null, content jsonb not null,
        content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'), primary key (dossier_id, act_id), ${OF_ACT}`,
      ...OF_THE_LAW,
    },
    {
      name: 'invitation_answer',
      columns: `act_id uuid not null, answer text not null check (answer in ('accept', 'decline')), note text not null check (length(note) <= 1000),
        primary key (dossier_id, act_id), ${OF_ACT}`,
      subjectVisible: ACT_CONDITIONS.invitation_answer,
      ...ACTS,
    },
  ]),
  actRules,
  actEffects,
  dossierViews('0016'),
].join('\n');
