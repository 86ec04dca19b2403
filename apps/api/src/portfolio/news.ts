import type { PortfolioNews } from '@regietafel/contracts/portfolio/portfolio';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listNewChanges } from '@regietafel/db/queries/portfolio/news';
import { listNewSince } from '@regietafel/db/queries/portfolio/visits';
import type { Desk } from '@regietafel/db/queries/sharing/desk';
import { listDossiers } from '@regietafel/db/queries/sharing/dossiers';
import { type Asker, found } from '../sharing/asker.ts';
import { presentDossier } from '../sharing/present-dossier.ts';
import { presentOrigin } from '../sharing/present-origin.ts';
import { presentNews } from './present.ts';

/** A list of news offers nothing to write. */
const NO_DESK: Desk = { capacities: [], places: [] };

/** Changes told of one dossier; the rest stands in its log. */
const SHOWN_PER_DOSSIER = 20;

/** What is new to the asker in the dossiers visited before; a dossier without news is left out. */
export async function getPortfolioNews(asker: Asker): Promise<PortfolioNews> {
  const reader = tenantReader(asker.database, asker.actor);
  const dossiers = await listDossiers(reader);
  const news = await listNewSince(
    reader,
    dossiers.map(({ id }) => id),
  );
  const changes = Map.groupBy(
    await listNewChanges(reader, news, SHOWN_PER_DOSSIER),
    ({ dossierId }) => dossierId,
  );
  const counted = new Map(news.map((one) => [one.dossierId, presentNews(one)]));
  // The changes come newest first, so their dossiers do too.
  return {
    dossiers: [...changes].map(([dossierId, all]) => {
      const { since, total } = found(counted.get(dossierId) ?? undefined);
      return {
        ...presentDossier(found(dossiers.find(({ id }) => id === dossierId))),
        since,
        total,
        changes: all.map(({ dossierId: _of, origin, ...change }) => ({
          ...change,
          origin: presentOrigin(origin, NO_DESK, asker),
        })),
      };
    }),
  };
}
