import { openDatabase } from '../../../packages/db/src/kernel/database.ts';
import { systemReader } from '../../../packages/db/src/kernel/with-system.ts';
import { tenantReader } from '../../../packages/db/src/kernel/with-tenant.ts';
import { findSession } from '../../../packages/db/src/queries/accounts/sessions.ts';
import { listAgreementRevisions } from '../../../packages/db/src/queries/agreements/agreements.ts';
import { listChanges } from '../../../packages/db/src/queries/history/changes.ts';
import { listKpiValues } from '../../../packages/db/src/queries/kpis/values.ts';
import { listValuesOf } from '../../../packages/db/src/queries/portfolio/facts.ts';
import { findRegister } from '../../../packages/db/src/queries/risks/register.ts';
import { findDesk } from '../../../packages/db/src/queries/sharing/desk.ts';
import { listDossiers } from '../../../packages/db/src/queries/sharing/dossiers.ts';
import { addMonths, monthOf } from '../../../packages/domain/src/core/dates.ts';
import { NOW } from '../../../packages/domain/src/history/as-of.ts';
import { type Counter, openCounter } from '../measure/round-trips.ts';
import { type National, typicalDossier } from '../scenario/national.ts';
import { signIn } from '../scenario/signed-in.ts';
import type { Workload } from '../workload.ts';

/** How often a read waits for PostgreSQL, counted on the wire. */
export const roundTrips: Workload = {
  name: 'round-trips',
  async measure({ national }) {
    const world = await national();
    const counter = await openCounter(world.urls.appUrl);
    const reads = await countReads(world, counter);
    await counter.close();
    const { session, ...tenantReads } = reads;
    return [
      { name: 'trips.read', value: Math.max(...Object.values(tenantReads)), details: tenantReads },
      { name: 'trips.session', value: session, details: {} },
    ];
  },
};

async function countReads(world: National, counter: Counter) {
  const { id: dossierId, owner } = typicalDossier(world);
  const { tokenHash } = await signIn(world, owner);
  const urls = {
    appUrl: counter.through(world.urls.appUrl),
    systemUrl: counter.through(world.urls.systemUrl),
  };
  const db = openDatabase({ ...urls, maxConnections: 1 });
  const reader = tenantReader(db, owner, { dossierId });
  const portfolio = tenantReader(db, owner);
  const from = addMonths(monthOf(world.today), -36);
  const count = async (read: () => Promise<unknown>) => {
    // The first time a connection may be opened.
    await read();
    counter.take();
    await read();
    return counter.take();
  };
  try {
    return {
      session: await count(() => findSession(systemReader(db, 'session'), tokenHash)),
      desk: await count(() => findDesk(reader, dossierId)),
      register: await count(() => findRegister(reader, dossierId, NOW)),
      values: await count(() => listKpiValues(reader, { dossierId, from, asOf: NOW })),
      agreements: await count(() => listAgreementRevisions(reader, dossierId, NOW)),
      changes: await count(() =>
        listChanges(reader, { dossierId, asOf: NOW, kinds: [], after: null, limit: 8 }),
      ),
      dossiers: await count(() => listDossiers(portfolio)),
      valuesOfAll: await count(() =>
        listValuesOf(
          portfolio,
          world.dossiers.map(({ id }) => id),
          from,
        ),
      ),
    };
  } finally {
    await db.close();
  }
}
