import { isId, type TenantId } from '@regietafel/domain/core/ids';
import { matching, searchParams } from '../../lib/search/search-params.ts';

/** Whose plan the address shows. */
export const cashPlanSearch = searchParams({
  van: matching((value): value is TenantId => isId(value)),
});
