import type { GroupQuestion, NamedQuestion } from '@regietafel/contracts/comparison/question';
import type { TenantId } from '@regietafel/domain/core/ids';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';

/** What can be compared, between whom. */
export function catalogueQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'comparison.catalogue', {}, (options) =>
    api.comparison.catalogue.query({}, options),
  );
}

/** Comparisons that were kept. */
export function viewsQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'comparison.views', {}, (options) => api.comparison.views.query({}, options));
}

/**
 * Values by name. What is taken back must not stay on a screen that is left open, so an answer is old at once, and asked anew
 * whenever somebody looks at the page again.
 */
export function namedQuery(tenantId: TenantId, question: NamedQuestion) {
  const query = tenantQuery(tenantId, 'comparison.named', question, (options) =>
    api.comparison.named.query(question, options),
  );
  return { ...query, staleTime: 0, refetchOnWindowFocus: 'always' as const };
}

/** Figures of providers together. */
export function groupedQuery(tenantId: TenantId, question: GroupQuestion) {
  return tenantQuery(tenantId, 'comparison.grouped', question, (options) =>
    api.comparison.grouped.query(question, options),
  );
}
