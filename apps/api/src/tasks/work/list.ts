import type { Work, WorkCount, WorkItem } from '@regietafel/contracts/tasks/work';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { type DossierEntry, listDossiers } from '@regietafel/db/queries/sharing/dossiers';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import { compareDeadlines, deadlineBand } from '@regietafel/domain/tasks/deadline';
import type { Asker } from '../../sharing/asker.ts';
import type { Waiting } from './source.ts';
import { WORK_SOURCES } from './sources.ts';

/** All that waits for the asker, over all dossiers, the most pressing first. */
export async function getWork(asker: Asker): Promise<Work> {
  const reader = tenantReader(asker.database, asker.actor);
  const [dossiers, ...lists] = await Promise.all([
    listDossiers(reader),
    ...WORK_SOURCES.map((source) => source(reader, asker)),
  ]);
  const byId = new Map(dossiers.map((entry) => [entry.id, entry]));
  return {
    day: asker.today,
    items: lists
      .flat()
      .flatMap((waiting) => present(waiting, byId, asker.today))
      .toSorted(byUrgency),
  };
}

/** How much waits; the same as the list, so that the two never differ. */
export async function countWork(asker: Asker): Promise<WorkCount> {
  const { items } = await getWork(asker);
  return {
    total: items.length,
    pressing: items.filter(({ band }) => band === 'overdue' || band === 'day').length,
  };
}

function present(
  { dossierId, ...waiting }: Waiting,
  dossiers: ReadonlyMap<DossierId, DossierEntry>,
  today: PlainDate,
): readonly WorkItem[] {
  const band = deadlineBand(waiting.dueOn, today);
  if (dossierId === null) return [{ ...waiting, dossier: null, band }];
  const entry = dossiers.get(dossierId);
  if (entry === undefined) return [];
  return [{ ...waiting, dossier: { dossierId, slug: entry.slug, providerName: entry.providerName }, band }];
}

/** The nearest day first; what has no day after it, the newest first. */
function byUrgency(a: WorkItem, b: WorkItem): number {
  return (
    compareDeadlines(a.dueOn, b.dueOn) ||
    Temporal.Instant.compare(b.since, a.since) ||
    a.title.localeCompare(b.title, 'nl')
  );
}
