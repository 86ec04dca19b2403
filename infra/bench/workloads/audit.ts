import { withConnection } from '../../../packages/db/src/embedded/connection.ts';
import {
  createDatabaseFromTemplate,
  startTestServer,
  type TestServer,
} from '../../../packages/db/src/embedded/test-server.ts';
import { buildDossier } from '../../../packages/db/src/factories/build-dossier.ts';
import { type Database, openDatabase } from '../../../packages/db/src/kernel/database.ts';
import { noting } from '../../../packages/db/src/kernel/noted-read.ts';
import { tenantReader, withTenant } from '../../../packages/db/src/kernel/with-tenant.ts';
import { migrate } from '../../../packages/db/src/migrate/migrate.ts';
import { ensureRoles } from '../../../packages/db/src/migrate/roles.ts';
import { newId } from '../../../packages/domain/src/core/ids.ts';
import type { MarkName } from '../goals.ts';
import { type Contest, compareTimes, type Effort } from '../measure/interleave.ts';
import type { Figure } from '../report/figure.ts';
import type { Workload } from '../workload.ts';

/** A dossier in a database of its own, and one person who writes and reads in it. */
type World = Awaited<ReturnType<typeof openWorld>>;

/** What the audit trail costs: a save with and without its note, and a look that is noted against one that is not. */
export const audit: Workload = {
  name: 'audit',
  async measure({ effort }) {
    const { server, stop } = await startTestServer({ ensureRoles, migrate });
    const worlds: World[] = [];
    try {
      const noted = await openWorld(server);
      worlds.push(noted);
      const silent = await openWorld(server);
      worlds.push(silent);
      await withConnection(silent.ownerUrl, (client) =>
        client.query('drop trigger note_insert on public.record'),
      );
      return [
        await figure('audit.save', { subject: () => save(noted), baseline: () => save(silent) }, effort),
        await figure(
          'audit.firstLook',
          { subject: () => look(noted, newId()), baseline: () => lookUnseen(noted) },
          effort,
        ),
        await figure(
          'audit.nextLook',
          { subject: () => look(noted, null), baseline: () => lookUnseen(noted) },
          effort,
        ),
      ];
    } finally {
      for (const { close } of worlds) await close();
      await stop();
    }
  },
};

async function figure(name: MarkName, contest: Contest<unknown>, effort: Effort): Promise<Figure> {
  const { ratio, subject, baseline } = await compareTimes(contest, effort);
  return { name, value: ratio, details: { subjectMs: subject, baselineMs: baseline } };
}

async function openWorld(server: TestServer) {
  const { drop, ...urls } = await createDatabaseFromTemplate(server);
  const db: Database = openDatabase({ ...urls, maxConnections: 1 });
  const { dossierId, kringen, owner } = await buildDossier(db);
  const world = { ...urls, db, dossierId, kringId: kringen.kernteam, owner };
  for (let turn = 0; turn < 20; turn += 1) await save(world);
  return {
    ...world,
    close: async () => {
      await db.close();
      await drop();
    },
  };
}

/** One new record, in a transaction of its own. */
function save({ db, dossierId, kringId, owner }: Omit<World, 'close'>): Promise<unknown> {
  const place = { dossierId, kringId, authorTenantId: owner.tenantId };
  return withTenant(db, owner, (tx) =>
    tx
      .insertInto('record')
      .values({ ...place, recordId: newId(), kind: 'risk' })
      .execute(),
  );
}

/** A look that is noted; at something else every time when `objectId` is new. */
function look({ db, dossierId, owner }: World, objectId: string | null): Promise<unknown> {
  const note = { call: 'bench.look', kind: 'risk', objectId, dossierId, always: false };
  return readRecords(noting(db, note), { dossierId, owner });
}

function lookUnseen({ db, ...who }: World): Promise<unknown> {
  return readRecords(db, who);
}

function readRecords(
  db: Database,
  { dossierId, owner }: Pick<World, 'dossierId' | 'owner'>,
): Promise<unknown> {
  return tenantReader(db, owner, { dossierId })
    .selectFrom('record')
    .where('dossierId', '=', dossierId)
    .select(['recordId', 'kringId'])
    .limit(20)
    .execute();
}
