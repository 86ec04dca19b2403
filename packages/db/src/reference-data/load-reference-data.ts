import type { Database } from '../kernel/database.ts';
import { withSystem } from '../kernel/with-system.ts';
import { loadLandsdeelPlans } from './landsdeel-plans.ts';
import { loadKpiCatalogue, loadLadder, loadProviders, loadSupervisors } from './load-catalogues.ts';
import { loadIndicators } from './load-indicators.ts';
import { loadRegions } from './load-regions.ts';
import { loadSupportSchemes } from './support-schemes.ts';

/**
 * Brings the reference data to the version that this code carries: what is new is added, what reads otherwise is
 * updated. Nothing is removed, since records may point at it; what no longer holds has an end date.
 */
export async function loadReferenceData(db: Database): Promise<void> {
  await withSystem(db, 'load reference data', async (tx) => {
    await loadRegions(tx);
    await loadProviders(tx);
    await loadSupervisors(tx);
    await loadKpiCatalogue(tx);
    await loadLadder(tx);
    await loadSupportSchemes(tx);
    await loadIndicators(tx);
    await loadLandsdeelPlans(tx);
  });
}
