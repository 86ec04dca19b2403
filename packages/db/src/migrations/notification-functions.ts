const DEFINER = 'language plpgsql volatile security definer\n  set search_path = pg_catalog, pg_temp';

const SETTINGS = [
  'app.tenant_id',
  'app.account_id',
  'app.dossier_id',
  'app.view_as_tenant',
  'app.view_as_role',
];

/** Text of the settings of who acts, to be put back after having looked as somebody else. */
const REMEMBERED = SETTINGS.map((name) => `coalesce(current_setting('${name}', true), '')`).join(', ');
const PUT_BACK = SETTINGS.map((name, index) => `set_config('${name}', before[${index + 1}], true)`).join(
  ', ',
);
const LOOK_AS = `set_config('app.tenant_id', tenant::text, true), set_config('app.account_id', account::text, true),
    set_config('app.view_as_tenant', '', true), set_config('app.view_as_role', '', true)`;

/**
 * Who is told what. Whether somebody reads a kring is asked of the law itself, looking as that person, so that there
 * is one law and not a copy of it.
 */
export const notificationFunctions = `
create function law.would_read(tenant uuid, account uuid, dossier uuid, kring uuid) returns boolean ${DEFINER} as $$
declare
  before text[] := array[${REMEMBERED}];
  answer boolean;
begin
  perform ${LOOK_AS}, set_config('app.dossier_id', coalesce(dossier::text, ''), true);
  answer := law.actor_role() is not null and (kring is null or kring in (select law.visible_kringen()));
  perform ${PUT_BACK};
  return answer;
end $$;

-- Who is told in the place of a person: whom the person named and the deputies of the person's seats. While the person is
-- there only those who hold a seat for a holder that is absent; with \`silent\` all of them.
create function law.deputies_of(tenant uuid, account uuid, dossier uuid, silent boolean) returns setof uuid ${DEFINER} as $$
declare
  chosen record;
begin
  select s.deputy_account_id as deputy, coalesce(law.today() between s.absent_from and s.absent_until, false) as is_away into chosen
    from public.notification_setting s
   where s.tenant_id = tenant and s.account_id = account
   order by s.set_at desc limit 1;
  return query
    select chosen.deputy where chosen.deputy <> account and (silent or chosen.is_away)
    union
    select d.account_id from law.seat_deputies(dossier, account, law.today()) d where d.tenant_id = tenant and d.account_id <> account
    union
    select s.deputy_account_id from public.seat s
     where (silent or chosen.is_away) and s.dossier_id = dossier and s.tenant_id = tenant and s.account_id = account
       and s.deputy_account_id is not null and s.valid_from <= law.today() and (s.valid_to is null or law.today() < s.valid_to);
end $$;

-- One row for one person, if that person reads what it is about and was not told before.
create function law.tell(recipient_tenant uuid, recipient_account uuid, kind text, dossier uuid, kring uuid,
    subject_kind text, subject_id uuid, due_on date, rung smallint, behalf_of uuid, once_key text) returns void ${DEFINER} as $$
begin
  if not law.would_read(recipient_tenant, recipient_account, dossier, kring) then return; end if;
  insert into public.notification (tenant_id, account_id, kind, dossier_id, kring_id, subject_kind, subject_id, due_on, rung, behalf_of, once_key)
  values (recipient_tenant, recipient_account, kind, dossier, kring, subject_kind, subject_id, due_on, rung, behalf_of, once_key)
  on conflict do nothing;
end $$;

-- Called by the triggers of what people should hear of. Without a person: everybody of the organisation whose work it is.
-- Nobody is told of what they did themselves; who is away is stood in for.
create function law.notify(recipient_tenant uuid, recipient_account uuid, kind text, dossier uuid, kring uuid,
    subject_kind text, subject_id uuid) returns void ${DEFINER} as $$
declare
  person uuid;
  deputy uuid;
begin
  recipient_tenant := law.heir_of(recipient_tenant);
  for person in
    select recipient_account where recipient_account is not null
    union
    select m.account_id from public.membership m
     where recipient_account is null and m.tenant_id = recipient_tenant
       and m.valid_from <= law.today() and (m.valid_to is null or law.today() < m.valid_to)
       and m.role = any(case
         when kind in ('invitation', 'consent', 'signature') then array['regievoerder', 'bestuurder']
         when kind in ('support_access', 'review') then array['regievoerder', 'beheerder']
         else array['regievoerder', 'ambtenaar', 'controller', 'adviseur'] end)
  loop
    if person = law.actor_account() then continue; end if;
    perform law.tell(recipient_tenant, person, kind, dossier, kring, subject_kind, subject_id, null, null, null, null);
    for deputy in select law.deputies_of(recipient_tenant, person, dossier, false) loop
      if deputy = law.actor_account() then continue; end if;
      perform law.tell(recipient_tenant, deputy, kind, dossier, kring, subject_kind, subject_id, null, null, person, null);
    end loop;
  end loop;
end $$;

-- Called by the daily derivation, for one person and one rung of one deadline: told once. The deputies are told too when
-- the person is away, or on the last rung when the person looked at none of the earlier ones.
create function law.remind(recipient_tenant uuid, recipient_account uuid, dossier uuid, kring uuid,
    subject_kind text, subject_id uuid, due_on date, rung smallint) returns void ${DEFINER} as $$
declare
  once text := concat_ws(' ', subject_kind, subject_id, due_on, rung);
  earlier bigint;
  looked_at bigint;
  deputy uuid;
begin
  perform law.tell(recipient_tenant, recipient_account, 'deadline', dossier, kring, subject_kind, subject_id, due_on, rung, null, once);
  select count(*), count(r.notification_id) into earlier, looked_at
    from public.notification n
    left join public.notification_reading r using (tenant_id, account_id, notification_id)
   where n.tenant_id = recipient_tenant and n.account_id = recipient_account and n.subject_id = remind.subject_id
     and n.due_on = remind.due_on and n.rung > remind.rung and n.behalf_of is null;
  for deputy in
    select law.deputies_of(recipient_tenant, recipient_account, dossier, rung <= 1 and earlier > 0 and looked_at = 0)
  loop
    perform law.tell(recipient_tenant, deputy, 'deadline', dossier, kring, subject_kind, subject_id, due_on, rung,
      recipient_account, concat_ws(' ', once, recipient_account));
  end loop;
end $$;

-- Of these notifications, how many of each kind the person may still have: unread, and of a kring that is read now.
create function law.still_tells(tenant uuid, account uuid, notifications uuid[]) returns table (kind text, number int) ${DEFINER} as $$
declare
  before text[] := array[${REMEMBERED}];
begin
  perform ${LOOK_AS}, set_config('app.dossier_id', '', true);
  if law.actor_role() is not null then
    return query select n.kind, count(*)::int from public.notification n
      where n.tenant_id = still_tells.tenant and n.account_id = still_tells.account and n.notification_id = any(notifications)
        and (n.kring_id is null or n.kring_id in (select law.visible_kringen()))
        and not exists (select from public.notification_reading r
          where r.tenant_id = n.tenant_id and r.account_id = n.account_id and r.notification_id = n.notification_id)
      group by n.kind order by n.kind;
  end if;
  perform ${PUT_BACK};
end $$;

grant execute on function law.remind(uuid, uuid, uuid, uuid, text, uuid, date, smallint),
  law.still_tells(uuid, uuid, uuid[]) to regietafel_system;
`;
