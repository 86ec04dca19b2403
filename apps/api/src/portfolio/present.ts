import { CHANGE_KINDS } from '@regietafel/contracts/history/changes';
import type { PortfolioRow } from '@regietafel/contracts/portfolio/portfolio';
import type { NewSince } from '@regietafel/db/queries/portfolio/visits';

/** What is new since the last visit; null for who has not been here before. */
export function presentNews(news: NewSince | undefined): PortfolioRow['news'] {
  if (news === undefined || news.since === null) return null;
  const counts = CHANGE_KINDS.flatMap((kind) => {
    const count = news.counts[kind] ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
  return { since: news.since, total: counts.reduce((total, { count }) => total + count, 0), counts };
}
