import { withConnection } from '../../../packages/db/src/embedded/connection.ts';

/**
 * The organisations that read a kring today, by the table behind the law; a seat counts for its organisation, since in
 * the scenario each has one person. Needs a connection for which no policy counts.
 */
export function readersOf(unguardedUrl: string, kringId: string): Promise<ReadonlySet<string>> {
  return withConnection(unguardedUrl, async (client) => {
    const { rows } = await client.query<{ tenant_id: string }>(
      `select distinct tenant_id from law.kring_reader
        where kring_id = $1 and valid_from <= law.today() and (valid_to is null or law.today() < valid_to)`,
      [kringId],
    );
    return new Set(rows.map(({ tenant_id }) => tenant_id));
  });
}
