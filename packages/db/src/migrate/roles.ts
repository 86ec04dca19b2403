import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** Passwords of the three roles with which Regietafel signs in to PostgreSQL. */
export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
  readonly system: string;
}

/**
 * Makes the three roles, or gives existing ones these passwords, and hands the database to the owner. Needs a superuser;
 * in production a database administrator runs `infra/postgres/roles.sql` instead.
 */
export async function ensureRoles(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const [name, password] of Object.entries(passwords))
      await ensureRole(client, `regietafel_${name}`, password);
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const database = escapeIdentifier(rows[0]?.name ?? '');
    await client.query(`alter database ${database} owner to regietafel_owner`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to regietafel_app, regietafel_system`);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${escapeIdentifier(name)} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication
     password ${escapeLiteral(password)}`,
  );
}
