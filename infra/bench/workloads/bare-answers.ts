import { contextValues, openDatabase } from '../../../packages/db/src/kernel/database.ts';
import { SYSTEM_CONTEXT, tenantContext } from '../../../packages/db/src/kernel/reader-dialect.ts';
import { systemReader } from '../../../packages/db/src/kernel/with-system.ts';
import { type TenantReader, tenantReader } from '../../../packages/db/src/kernel/with-tenant.ts';
import { findSession } from '../../../packages/db/src/queries/accounts/sessions.ts';
import { listChanges } from '../../../packages/db/src/queries/history/changes.ts';
import { findRegister } from '../../../packages/db/src/queries/risks/register.ts';
import { findDesk } from '../../../packages/db/src/queries/sharing/desk.ts';
import type { DossierId } from '../../../packages/domain/src/core/ids.ts';
import { NOW } from '../../../packages/domain/src/history/as-of.ts';
import type { Actor } from '../../../packages/domain/src/sharing/tenant.ts';
import { captureStatements, type Statement } from '../measure/statements.ts';
import { type National, typicalDossier } from '../scenario/national.ts';
import type { SignedIn } from '../scenario/signed-in.ts';
import type { BareOptions, Flight } from '../servers/bare.ts';
import { readPortfolio } from './pages.ts';

/** What the bare server needs to send the same statements as the product does for the same answers. */
export async function bareOptions(
  world: National,
  people: { readonly owner: SignedIn; readonly observer: SignedIn },
): Promise<BareOptions> {
  const { id: dossierId, owner } = typicalDossier(world);
  const db = openDatabase(world.urls);
  const capture = (actor: Actor, read: (reader: TenantReader) => Promise<unknown>, id?: DossierId) =>
    captureStatements(tenantReader(db, actor, id === undefined ? undefined : { dossierId: id }), read);
  const session = async ({ tokenHash }: SignedIn) =>
    (await captureStatements(systemReader(db, 'session'), (reader) => findSession(reader, tokenHash))).map(
      systemFlight,
    );
  const all = { dossierId, asOf: NOW, kinds: [], after: null, limit: 201 };
  try {
    const register = await capture(owner, (reader) => findRegister(reader, dossierId, NOW), dossierId);
    const changes = await capture(
      owner,
      async (reader) => {
        await findDesk(reader, dossierId);
        await listChanges(reader, all);
      },
      dossierId,
    );
    const [dossiers, ...facts] = (
      await capture(world.observer, (reader) => readPortfolio(reader, world))
    ).map(flightOf(world.observer));
    if (dossiers === undefined) throw new Error('the portfolio asks nothing');
    return {
      ...world.urls,
      paths: {
        '/register': [await session(people.owner), register.map(flightOf(owner, dossierId))],
        '/changes': [await session(people.owner), changes.map(flightOf(owner, dossierId))],
        '/portfolio': [await session(people.observer), [dossiers], facts],
      },
    };
  } finally {
    await db.close();
  }
}

function flightOf(actor: Actor, dossierId?: DossierId) {
  return (statement: Statement): Flight => ({
    role: 'app',
    context: tenantContext(contextValues(actor, { dossierId })),
    statement: named(statement),
  });
}

function systemFlight(statement: Statement): Flight {
  return { role: 'system', context: SYSTEM_CONTEXT, statement: named(statement) };
}

const names = new Map<string, string>();

/** The same name for the same text, so that PostgreSQL plans it once. */
function named(statement: Statement): Flight['statement'] {
  const name = names.get(statement.text) ?? `bare_${names.size}`;
  names.set(statement.text, name);
  return { ...statement, name };
}
