import { CHANGE_KINDS } from '@regietafel/contracts/history/changes';
import type { PortfolioRow } from '@regietafel/contracts/portfolio/portfolio';
import type { NewSince } from '@regietafel/db/queries/portfolio/visits';
import type { DossierEntry } from '@regietafel/db/queries/sharing/dossiers';

/** A dossier as it stands at the head of a row or a page. */
export function presentDossier({ id, ...entry }: DossierEntry) {
  const { slug, providerId, providerName, providerGroup, openedOn, closedOn, isFictitious, capacities } =
    entry;
  const provider = { providerId, providerName, providerGroup };
  return { dossierId: id, slug, ...provider, openedOn, closedOn, isFictitious, capacities };
}

/** What is new since the last visit; null for who has not been here before. */
export function presentNews(news: NewSince | undefined): PortfolioRow['news'] {
  if (news === undefined || news.since === null) return null;
  const counts = CHANGE_KINDS.flatMap((kind) => {
    const count = news.counts[kind] ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
  return { since: news.since, total: counts.reduce((total, { count }) => total + count, 0), counts };
}
