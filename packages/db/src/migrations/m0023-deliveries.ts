import { dossierTables, referenceTable } from '../migrate/templates.ts';
import { dossierViews } from './dossier-views.ts';

const DEFINER = 'language plpgsql volatile security definer\n  set search_path = pg_catalog, pg_temp';
const KINDS = `'mention', 'task', 'deadline', 'invitation', 'consent', 'signature', 'review', 'support_access', 'comment', 'delivery'`;
const APPENDED = { app: 'append', sight: 'since joining', lawReads: true } as const;
const HASH = `content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$')`;
const CONTENT = `content jsonb not null check (jsonb_typeof(content) = 'object'), ${HASH}`;

/** What an insert must satisfy beyond the law itself, by table: the registry compares with it. */
export const DELIVERY_CONDITIONS = {
  // Four eyes: whoever prepares it does not sign it. Nobody in particular is everybody of the own organisation with the right.
  delivery_proposal: `(dossier_id, author_tenant_id, target_kring_id) in
      (select w.dossier_id, w.author_tenant_id, w.kring_id from law.writable_kringen() w)
    and (signer_account_id is null or (signer_account_id <> (select law.actor_account())
    and exists (select from public.membership m
      where m.tenant_id = (select law.actor_tenant()) and m.account_id = delivery_proposal.signer_account_id)))`,
  delivery_refusal: `exists (select from public.delivery_proposal p
      where p.dossier_id = delivery_refusal.dossier_id and p.proposal_id = delivery_refusal.proposal_id)`,
  forecast_delivery: `proposal_id is null or (exists (select from public.delivery_proposal p
      where p.dossier_id = forecast_delivery.dossier_id and p.proposal_id = forecast_delivery.proposal_id
        and p.target_kring_id = forecast_delivery.kring_id and p.hand_account_id <> (select law.actor_account())
        and (p.signer_account_id is null or p.signer_account_id = (select law.actor_account())))
    and not exists (select from public.delivery_refusal r
      where r.dossier_id = forecast_delivery.dossier_id and r.proposal_id = forecast_delivery.proposal_id))`,
} as const;

/** Frozen forecasts, and the national schemes that they are held against. */
export const deliveries = [
  dossierTables([
    {
      name: 'delivery_proposal',
      // A worse forecast, in the own kring until a second person signs it. Frozen already: what is signed is what was read.
      columns: `proposal_id uuid not null, stand_per date not null, target_kring_id uuid not null, signer_account_id uuid, ${CONTENT},
        is_fictitious boolean not null default false,
        primary key (dossier_id, proposal_id), unique (dossier_id, proposal_id, author_tenant_id, content_hash),
        foreign key (dossier_id, target_kring_id) references public.kring (dossier_id, kring_id)`,
      subjectVisible: DELIVERY_CONDITIONS.delivery_proposal,
      ...APPENDED,
    },
    {
      name: 'delivery_refusal',
      columns: `proposal_id uuid not null, reason text not null check (length(reason) between 1 and 2000),
        primary key (dossier_id, proposal_id),
        foreign key (dossier_id, proposal_id) references public.delivery_proposal (dossier_id, proposal_id)`,
      subjectVisible: DELIVERY_CONDITIONS.delivery_refusal,
      ...APPENDED,
    },
    {
      name: 'forecast_delivery',
      columns: `delivery_id uuid not null, stand_per date not null, proposal_id uuid, ${CONTENT},
        source_name text not null check (length(source_name) <= 300), is_fictitious boolean not null default false,
        search tsvector generated always as (law.searchable(source_name, coalesce(content -> 'protocol' ->> 'cause', '') || ' '
          || coalesce(content -> 'protocol' ->> 'action', '') || ' ' || coalesce(content ->> 'gapsNote', ''))) stored,
        -- Who tells why a forecast got worse has it signed by a second person; what came by mail carries what it says itself.
        check (content -> 'protocol' = 'null'::jsonb or proposal_id is not null or source_name <> ''),
        primary key (dossier_id, delivery_id), unique (dossier_id, proposal_id),
        foreign key (dossier_id, proposal_id, author_tenant_id, content_hash)
          references public.delivery_proposal (dossier_id, proposal_id, author_tenant_id, content_hash)`,
      subjectVisible: DELIVERY_CONDITIONS.forecast_delivery,
      ...APPENDED,
    },
  ]),
  'create index forecast_delivery_by_stand on public.forecast_delivery (dossier_id, stand_per desc, recorded_at desc);',
  referenceTable({
    name: 'support_scheme',
    columns: `scheme_id uuid primary key, name text not null unique, valid_from date not null, valid_to date,
      check (valid_to is null or valid_from < valid_to), confirmed_until date, window_months smallint not null check (window_months between 1 and 36),
      max_share_bp smallint not null check (max_share_bp between 0 and 10000),
      repay_within_months smallint not null check (repay_within_months between 1 and 120),
      standing text not null check (standing in ('established', 'probable', 'uncertain')), source text not null`,
  }),
  `alter table public.notification drop constraint notification_kind_check, add constraint notification_kind_check check (kind in (${KINDS}));`,
  `
-- Everybody else at the table hears that a forecast was delivered, as far as they read its kring.
create function law.tell_delivery() returns trigger ${DEFINER} as $$
declare
  party uuid;
begin
  -- A scenario that is laid tells nobody.
  if law.actor_account() is null then return null; end if;
  for party in
    select distinct p.tenant_id from public.participation p
     where p.dossier_id = new.dossier_id and p.tenant_id <> new.author_tenant_id and p.accepted_on <= law.today()
       and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to)
  loop
    perform law.notify(party, null, 'delivery', new.dossier_id, new.kring_id, 'forecast_delivery', new.delivery_id);
  end loop;
  return null;
end $$;
create trigger tell_delivery after insert on public.forecast_delivery for each row execute function law.tell_delivery();

-- Whoever is asked to sign, or who binds the organisation when nobody is named.
create function law.tell_proposal() returns trigger ${DEFINER} as $$
begin
  if law.actor_account() is null then return null; end if;
  perform law.notify(new.author_tenant_id, new.signer_account_id, 'signature', new.dossier_id, new.kring_id, 'delivery_proposal', new.proposal_id);
  return null;
end $$;
create trigger tell_proposal after insert on public.delivery_proposal for each row execute function law.tell_proposal();

-- Whoever prepared it hears that it comes back.
create function law.tell_refusal() returns trigger ${DEFINER} as $$
declare
  preparer uuid;
begin
  if law.actor_account() is null then return null; end if;
  select p.hand_account_id into preparer from public.delivery_proposal p
   where p.dossier_id = new.dossier_id and p.proposal_id = new.proposal_id;
  perform law.notify(new.author_tenant_id, preparer, 'delivery', new.dossier_id, new.kring_id, 'delivery_proposal', new.proposal_id);
  return null;
end $$;
create trigger tell_refusal after insert on public.delivery_refusal for each row execute function law.tell_refusal();`,
  dossierViews('0023'),
].join('\n');
