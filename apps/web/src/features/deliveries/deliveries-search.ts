import { type DeliveryId, isId } from '@regietafel/domain/core/ids';
import { matching, searchParams } from '../../lib/search/search-params.ts';

const delivery = matching((value): value is DeliveryId => isId(value));

const readers = {
  /** Which delivery is open, and which one it is compared with. */
  levering: delivery,
  met: delivery,
};

/** What the deliveries show, as the address says it. */
export const deliveriesSearch = searchParams(readers);
