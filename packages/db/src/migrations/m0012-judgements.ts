import { dossierTables } from '../migrate/templates.ts';
import { dossierViews } from './dossier-views.ts';
import { REVISION_CHAIN, recordVisibleFrom } from './m0005-risks.ts';

const UNITS = `'percent', 'count', 'cents'`;
const FINITE = `double precision check (value > '-Infinity' and value < 'Infinity')`;
const SUBJECTS = `'dossier', 'risk', 'kpi', 'assumption', 'trede_opinion'`;

/** An assumption is judged by who sees it. */
const ASSUMPTION_VISIBLE = `exists (select from public.assumption_revision r
    where r.dossier_id = assumption_opinion.dossier_id and r.record_id = assumption_opinion.assumption_id)`;

/** Nobody signs what is out of sight, nor a version that a later one took the place of. */
const VERSION_STANDS = `exists (select from public.joint_position_revision r
    where r.dossier_id = joint_signature.dossier_id and r.record_id = joint_signature.position_id and r.revision_id = joint_signature.position_revision_id)
  and not exists (select from public.joint_position_revision n
    where n.dossier_id = joint_signature.dossier_id and n.record_id = joint_signature.position_id and n.supersedes = joint_signature.position_revision_id)`;

/** What parties hold of an assumption or of the trede, each by itself, and what they hold together, with who signed it. */
export const judgements = [
  `alter table public.record drop constraint record_kind_check,
    add constraint record_kind_check check (kind in ('risk', 'agreement', 'assumption', 'joint_position'));`,
  dossierTables([
    {
      name: 'assumption_revision',
      columns: `record_id uuid not null, ${REVISION_CHAIN}, stand_per date not null,
        name text not null check (length(name) between 1 and 200), value ${FINITE}, unit text not null check (unit in (${UNITS})),
        applies_to text not null check (length(applies_to) <= 300), owner text not null check (length(owner) <= 200),
        source text not null check (length(source) <= 500), note text not null check (length(note) <= 4000),
        withdrawn_reason text check (length(withdrawn_reason) between 1 and 2000), is_fictitious boolean not null default false,
        primary key (dossier_id, record_id, revision_id),
        foreign key (dossier_id, record_id, author_tenant_id) references public.record (dossier_id, record_id, author_tenant_id),
        foreign key (dossier_id, record_id, supersedes) references public.assumption_revision (dossier_id, record_id, revision_id)`,
      subjectVisible: recordVisibleFrom('assumption_revision'),
      app: 'append',
      sight: 'since joining',
    },
    {
      name: 'assumption_opinion',
      columns: `assumption_id uuid not null, revision_id uuid not null, supersedes uuid, stand_per date not null,
        value ${FINITE}, is_contested boolean not null, rationale text not null check (length(rationale) <= 4000),
        is_fictitious boolean not null default false,
        primary key (dossier_id, assumption_id, author_tenant_id, revision_id),
        unique nulls not distinct (dossier_id, assumption_id, author_tenant_id, supersedes),
        foreign key (dossier_id, assumption_id) references public.record (dossier_id, record_id),
        foreign key (dossier_id, assumption_id, author_tenant_id, supersedes)
          references public.assumption_opinion (dossier_id, assumption_id, author_tenant_id, revision_id)`,
      subjectVisible: ASSUMPTION_VISIBLE,
      app: 'append',
      sight: 'since joining',
    },
    {
      name: 'trede_opinion',
      // A number means something else in another version of the ladder, so each version is judged anew.
      columns: `ladder_version smallint not null, revision_id uuid not null, supersedes uuid, stand_per date not null,
        trede smallint not null check (trede between 1 and 6), rationale text not null check (length(rationale) <= 4000),
        is_fictitious boolean not null default false,
        primary key (dossier_id, ladder_version, author_tenant_id, revision_id),
        unique nulls not distinct (dossier_id, ladder_version, author_tenant_id, supersedes),
        foreign key (dossier_id, ladder_version, author_tenant_id, supersedes)
          references public.trede_opinion (dossier_id, ladder_version, author_tenant_id, revision_id)`,
      app: 'append',
      sight: 'since joining',
    },
    {
      name: 'joint_position_revision',
      columns: `record_id uuid not null, ${REVISION_CHAIN}, stand_per date not null,
        title text not null check (length(title) between 1 and 200), position_text text not null check (length(position_text) between 1 and 10000),
        subject_kind text not null check (subject_kind in (${SUBJECTS})), subject_id uuid not null, judgements jsonb not null,
        content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'), is_fictitious boolean not null default false,
        primary key (dossier_id, record_id, revision_id), unique (dossier_id, record_id, revision_id, content_hash, kring_id),
        foreign key (dossier_id, record_id, author_tenant_id) references public.record (dossier_id, record_id, author_tenant_id),
        foreign key (dossier_id, record_id, supersedes) references public.joint_position_revision (dossier_id, record_id, revision_id)`,
      subjectVisible: recordVisibleFrom('joint_position_revision'),
      app: 'append',
      sight: 'since joining',
    },
    {
      name: 'joint_signature',
      // Bound to the content and to the kring of what is answered: a dissent is read by all who read the position.
      columns: `position_id uuid not null, position_revision_id uuid not null, content_hash text not null,
        revision_id uuid not null, supersedes uuid, stand_per date not null default law.today(),
        answer text not null check (answer in ('signed', 'dissent')), dissent text check (length(dissent) between 1 and 4000),
        check ((answer = 'dissent') = (dissent is not null)),
        primary key (dossier_id, position_revision_id, author_tenant_id, revision_id),
        unique nulls not distinct (dossier_id, position_revision_id, author_tenant_id, supersedes),
        foreign key (dossier_id, position_id, position_revision_id, content_hash, kring_id)
          references public.joint_position_revision (dossier_id, record_id, revision_id, content_hash, kring_id),
        foreign key (dossier_id, position_revision_id, author_tenant_id, supersedes)
          references public.joint_signature (dossier_id, position_revision_id, author_tenant_id, revision_id)`,
      subjectVisible: VERSION_STANDS,
      app: 'append',
      sight: 'since joining',
    },
  ]),
  // Who has to answer hears of every new version: an answer to the one before says nothing of it.
  `create function law.ask_signatures() returns trigger language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  party uuid;
begin
  -- A scenario that is laid asks nobody.
  if law.actor_account() is null then return null; end if;
  for party in
    select distinct p.tenant_id from public.participation p
     where p.dossier_id = new.dossier_id and p.role in ('accounthoudend', 'strategisch_belang') and p.accepted_on <= law.today()
       and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to)
  loop
    perform law.notify(party, null, 'signature', new.dossier_id, new.kring_id, 'joint_position', new.record_id);
  end loop;
  return null;
end $$;
create trigger ask_signatures after insert on public.joint_position_revision for each row execute function law.ask_signatures();`,
  dossierViews('0012'),
].join('\n');
