import type { ServerPasswords } from './server-files.ts';

/** The address of a database on the embedded server for one of its roles. */
export function databaseUrl(
  server: { readonly port: number; readonly passwords: ServerPasswords },
  role: 'superuser' | 'owner' | 'app' | 'system',
  database: string,
): string {
  const [user, password] =
    role === 'superuser'
      ? ['postgres', server.passwords.superuser]
      : [`regietafel_${role}`, server.passwords.roles[role]];
  return `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`;
}
