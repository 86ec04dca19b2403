import { withConnection } from '../../../packages/db/src/embedded/connection.ts';
import { openDatabase } from '../../../packages/db/src/kernel/database.ts';
import { type TenantReader, tenantReader } from '../../../packages/db/src/kernel/with-tenant.ts';
import type { DossierId } from '../../../packages/domain/src/core/ids.ts';
import type { Actor } from '../../../packages/domain/src/sharing/tenant.ts';
import type { MarkName } from '../goals.ts';
import { compareTimes, type Effort } from '../measure/interleave.ts';
import { BareSender, captureStatements, type Statement } from '../measure/statements.ts';
import type { Figure } from '../report/figure.ts';
import { type National, typicalDossier } from '../scenario/national.ts';
import type { Workload } from '../workload.ts';
import { readDashboard, readPortfolio } from './pages.ts';

interface Page {
  readonly name: MarkName;
  readonly actor: Actor;
  readonly dossierId?: DossierId;
  readonly read: (reader: TenantReader) => Promise<unknown>;
}

/** What row-level security costs: a page's own statements, sent by the application role and by who is above the law. */
export const law: Workload = {
  name: 'law',
  async measure({ national, effort }) {
    const world = await national();
    const { id: dossierId, owner } = typicalDossier(world);
    const pages: readonly Page[] = [
      {
        name: 'law.dashboard',
        actor: owner,
        dossierId,
        read: (reader) => readDashboard(reader, dossierId, world.today),
      },
      {
        name: 'law.portfolio',
        actor: world.observer,
        read: (reader) => readPortfolio(reader, world),
      },
    ];
    const figures: Figure[] = [];
    for (const page of pages) figures.push(await measurePage(world, page, effort));
    return figures;
  },
};

async function measurePage(world: National, page: Page, effort: Effort): Promise<Figure> {
  const statements = await statementsOf(world, page);
  return withConnection(world.urls.appUrl, (guarded) =>
    withConnection(world.unguardedUrl, async (unguarded) => {
      const subject = new BareSender(guarded, page.actor, page.dossierId);
      const baseline = new BareSender(unguarded, page.actor, page.dossierId);
      for (const statement of statements) await assertSameRows(subject, baseline, statement);
      const compared = await compareTimes(
        { subject: () => sendAll(subject, statements), baseline: () => sendAll(baseline, statements) },
        effort,
      );
      return {
        name: page.name,
        value: compared.ratio,
        details: {
          subjectMs: compared.subject,
          baselineMs: compared.baseline,
          statements: statements.length,
        },
      };
    }),
  );
}

async function statementsOf({ urls }: National, page: Page): Promise<readonly Statement[]> {
  const db = openDatabase(urls);
  try {
    const scope = page.dossierId === undefined ? undefined : { dossierId: page.dossierId };
    return await captureStatements(tenantReader(db, page.actor, scope), page.read);
  } finally {
    await db.close();
  }
}

async function sendAll(sender: BareSender, statements: readonly Statement[]): Promise<void> {
  for (const statement of statements) await sender.send(statement);
}

/** Rows that only one side sees would make the two incomparable. */
async function assertSameRows(a: BareSender, b: BareSender, statement: Statement): Promise<void> {
  const [guarded, unguarded] = [await a.send(statement), await b.send(statement)];
  if (guarded.length !== unguarded.length)
    throw new Error(`${guarded.length} rows under the law, ${unguarded.length} without: ${statement.text}`);
}
