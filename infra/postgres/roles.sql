-- Makes the three roles of Regietafel, or gives existing ones a new password, and hands the database to its owner.
-- Run it as a superuser in the database of Regietafel. The passwords come from settings of the connection, so that they
-- stand neither in this file nor in the server's log:
--
--   PGOPTIONS="-c regietafel.owner_password=… -c regietafel.app_password=… -c regietafel.system_password=…" \
--     psql --dbname regietafel --file roles.sql
--
-- regietafel_owner   owns the tables and migrates them; the server never signs in with it
-- regietafel_app     does what a signed-in person asks, under row-level security
-- regietafel_system  does what has no person: sessions, sign-in, housekeeping; it has policies of its own

do $roles$
declare
  role_name text;
begin
  foreach role_name in array array['owner', 'app', 'system'] loop
    if not exists (select from pg_roles where rolname = 'regietafel_' || role_name) then
      execute format('create role %I', 'regietafel_' || role_name);
    end if;
    execute format(
      'alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password %L',
      'regietafel_' || role_name,
      current_setting('regietafel.' || role_name || '_password')
    );
  end loop;

  execute format('alter database %I owner to regietafel_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to regietafel_app, regietafel_system', current_database());
end
$roles$;
