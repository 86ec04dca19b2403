import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listIndicatorDefinitions } from '@regietafel/db/queries/indicators/catalogue';
import { listRegions } from '@regietafel/db/queries/reference/regions';
import { DISCLOSURE } from '@regietafel/domain/comparison/disclosure';
import { holdsOn } from '@regietafel/domain/reference/reference';
import type { Asker } from '../sharing/asker.ts';

/** What can be compared, between whom, and the smallest number that is told together. */
export async function getCatalogue(asker: Asker): Promise<ComparisonCatalogue> {
  const reader = tenantReader(asker.database, asker.actor);
  const [indicators, regions] = await Promise.all([listIndicatorDefinitions(reader), listRegions(reader)]);
  return {
    indicators,
    regions: regions
      .filter((region) => holdsOn(region, asker.today))
      .map(({ code, name, landsdeel }) => ({ code, name, landsdeel })),
    leastProviders: DISCLOSURE.minimum,
  };
}
