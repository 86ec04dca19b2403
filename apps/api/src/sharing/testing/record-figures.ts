import type { Ids } from '../../isolation/calls/call.ts';
import { liquidityCalls } from '../../isolation/calls/liquidity.ts';
import { propertyCalls } from '../../isolation/calls/property.ts';

const CALLS = { ...liquidityCalls, ...propertyCalls };
type Known = Pick<Ids, 'dossier' | 'kring' | 'tenant' | 'person'>;
/** Records something as the one who delivers, and gives what came of it. */
type Tell = <T>(path: string, input: object) => Promise<T>;

/** Delivers the forecast of a cash plan of two years, and puts down a plan for property; gives their ids. */
export async function recordFigures(tell: Tell, known: Known): Promise<Pick<Ids, 'delivery' | 'plan'>> {
  const ids = new Proxy(known as Ids, {
    get: (_ids, name) => known[name as keyof Known] ?? crypto.randomUUID(),
  });
  const record = <T>(path: keyof typeof CALLS, changed: object = {}) =>
    tell<T>(path, { ...(CALLS[path](ids) as object), ...changed });
  const { plan } = CALLS['liquidity.recordPlan'](ids) as { readonly plan: object };
  for (const year of [2025, 2026]) await record('liquidity.recordSheet', { year });
  // Outcomes of an assumption would have to stand first; the budget stands.
  await record('liquidity.recordPlan', {
    plan: { ...plan, returns: { choice: 'begroot', assumptionId: null } },
  });
  const { deliveryId } = await record<{ deliveryId: string }>('liquidity.deliver', { signerId: null });
  const { id } = await record<{ id: string }>('property.recordPlan', { id: null, supersedes: null });
  return { delivery: deliveryId, plan: id };
}
