import { sightPolicy } from '../migrate/policies.ts';

const DEFINER = 'security definer set search_path = pg_catalog, pg_temp';

/** The roles of which others learn the names: who works at the table, not who keeps the accounts or only reads. */
const AT_THE_TABLE = `'regievoerder', 'ambtenaar', 'controller', 'bestuurder', 'adviseur'`;

/** What a comment or task is about is in the actor's sight. Asked by a function, since policies cannot ask of each other. */
export function seesSubject(table: string): string {
  return `law.sees_subject(${table}.dossier_id, ${table}.subject_kind, ${table}.subject_id)`;
}

/** So is the comment that it answers. */
export function seesParent(table: string): string {
  return `(${table}.parent_id is null or law.sees_comment(${table}.dossier_id, ${table}.parent_id))`;
}

export const threadFunctions = `
create function law.writer_name() returns text language plpgsql stable ${DEFINER} as $$
begin
  return (select a.display_name from public.account a where a.account_id = law.actor_account());
end $$;

-- Both run as whoever asks, so that they see what the asker sees.
create function law.sees_subject(in_dossier uuid, of_kind text, of_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from public.dossier_subject s
    where s.dossier_id = in_dossier and s.kind = of_kind and s.subject_id = of_id);
end $$;
create function law.sees_comment(in_dossier uuid, of_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from public.comment c where c.dossier_id = in_dossier and c.comment_id = of_id);
end $$;

-- Whom the actor may name in a kring that the actor reads: organisations (without a person) and people. Of the own
-- organisation whoever reads the kring; of others only those of which the actor may know that they take part, and of
-- their people who works at the table. A provider learns no names of others but of those who showed themselves: by a
-- seat that it may see or by a comment that it may read.
create function law.people_of_kring(in_kring uuid) returns table (tenant_id uuid, tenant_name text, account_id uuid, display_name text)
  language plpgsql stable ${DEFINER} as $$
#variable_conflict use_column
declare
  own uuid := law.actor_tenant();
  day date := law.today();
  is_provider boolean := exists (select from public.tenant t where t.tenant_id = own and t.kind = 'aanbieder');
begin
  if law.actor_role() is null or in_kring not in (select law.visible_kringen()) then return; end if;
  return query
    with reader as (
      select distinct g.dossier_id, m.tenant_id as of_tenant, m.account_id as of_account, m.role, a.display_name as called
        from law.kring_reader g
        join public.membership m on m.tenant_id = g.tenant_id and (g.account_id is null or g.account_id = m.account_id)
        join public.account a on a.account_id = m.account_id
       where g.kring_id = in_kring and g.valid_from <= day and (g.valid_to is null or day < g.valid_to)
         and m.valid_from <= day and (m.valid_to is null or day < m.valid_to) and a.disabled_at is null
         and (m.role <> 'griffie' or g.kring_kind = 'openbaar')
    ), organisation as (
      select distinct r.dossier_id, r.of_tenant, coalesce(p.name, t.name) as called
        from reader r
        join public.tenant t on t.tenant_id = r.of_tenant
        left join public.participant p on p.dossier_id = r.dossier_id and p.tenant_id = r.of_tenant
         and p.kring_id in (select law.visible_kringen())
       where (r.of_tenant = own or p.tenant_id is not null) and (r.of_tenant = own or r.role in (${AT_THE_TABLE}))
    )
    select o.of_tenant, o.called, null::uuid, null::text from organisation o
    union
    select o.of_tenant, o.called, r.of_account, r.called
      from organisation o
      join reader r on r.of_tenant = o.of_tenant
     where o.of_tenant = own
        or (not is_provider and r.role in (${AT_THE_TABLE}))
        or exists (select from public.seat s where s.dossier_id = r.dossier_id and s.tenant_id = r.of_tenant and s.account_id = r.of_account
             and s.kring_id in (select law.visible_kringen()))
        or exists (select from public.comment c where c.dossier_id = r.dossier_id and c.hand_tenant_id = r.of_tenant
             and c.hand_account_id = r.of_account and (${sightPolicy('since joining').using}));
end $$;

grant execute on function law.writer_name(), law.sees_subject(uuid, text, uuid), law.sees_comment(uuid, uuid),
  law.people_of_kring(uuid) to regietafel_app;
`;

/** Who is called, given a task or answered hears of it, once, and never of the own doing. */
export const threadTriggers = `
create function law.tell_mention() returns trigger language plpgsql ${DEFINER} as $$
declare
  about record;
begin
  if new.mentioned_account_id = new.hand_account_id or exists (
    select from public.comment_mention m where m.dossier_id = new.dossier_id and m.comment_id = new.comment_id
      and m.mention_id <> new.mention_id and m.mentioned_tenant_id = new.mentioned_tenant_id
      and m.mentioned_account_id is not distinct from new.mentioned_account_id)
  then
    return null;
  end if;
  select c.subject_kind, c.subject_id into about from public.comment c
    where c.dossier_id = new.dossier_id and c.comment_id = new.comment_id;
  perform law.notify(new.mentioned_tenant_id, new.mentioned_account_id, 'mention', new.dossier_id, new.kring_id,
    about.subject_kind, about.subject_id);
  return null;
end $$;
create trigger tell_mention after insert on public.comment_mention for each row execute function law.tell_mention();

-- Whoever is answered, unless oneself.
create function law.tell_reply() returns trigger language plpgsql ${DEFINER} as $$
declare
  answered record;
begin
  select c.hand_tenant_id, c.hand_account_id into answered from public.comment c
    where c.dossier_id = new.dossier_id and c.comment_id = new.parent_id;
  if found and answered.hand_account_id <> new.hand_account_id then
    perform law.notify(answered.hand_tenant_id, answered.hand_account_id, 'comment', new.dossier_id, new.kring_id,
      new.subject_kind, new.subject_id);
  end if;
  return null;
end $$;
create trigger tell_reply after insert on public.comment for each row when (new.parent_id is not null) execute function law.tell_reply();

-- A task is told to its assignee when it is given, not at every change of its text.
create function law.tell_task() returns trigger language plpgsql ${DEFINER} as $$
begin
  if new.status <> 'open' or new.assignee_account_id = new.hand_account_id or exists (
    select from public.task_revision r where r.dossier_id = new.dossier_id and r.task_id = new.task_id
      and r.revision_id = new.supersedes and r.assignee_tenant_id = new.assignee_tenant_id
      and r.assignee_account_id is not distinct from new.assignee_account_id)
  then
    return null;
  end if;
  perform law.notify(new.assignee_tenant_id, new.assignee_account_id, 'task', new.dossier_id, new.kring_id, 'task', new.task_id);
  return null;
end $$;
create trigger tell_task after insert on public.task_revision for each row execute function law.tell_task();

create function law.tell_answer() returns trigger language plpgsql ${DEFINER} as $$
declare
  asked record;
begin
  select t.hand_tenant_id, t.hand_account_id into asked from public.task t
    where t.dossier_id = new.dossier_id and t.task_id = new.task_id;
  if asked.hand_account_id <> new.hand_account_id then
    perform law.notify(asked.hand_tenant_id, asked.hand_account_id, 'task', new.dossier_id, new.kring_id, 'task', new.task_id);
  end if;
  return null;
end $$;
create trigger tell_answer after insert on public.task_answer for each row execute function law.tell_answer();
`;
