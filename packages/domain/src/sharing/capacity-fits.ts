import type { ParticipationRole, TenantKind } from './tenant.ts';

/**
 * In what capacities an organisation of a kind may take part. A provider only ever answers for itself; who is primarily
 * responsible, or sits in the kernteam by a strategic interest, is a region or regions together.
 */
export const CAPACITIES_OF_KIND: Readonly<Record<TenantKind, readonly ParticipationRole[]>> = {
  jeugdregio: ['accounthoudend', 'strategisch_belang', 'betrokken'],
  landsdeel: ['accounthoudend', 'strategisch_belang', 'betrokken'],
  gemeente: ['betrokken'],
  aanbieder: ['aanbieder'],
  toezichthouder: ['betrokken', 'adviserend'],
  ketenbureau: ['betrokken', 'adviserend'],
  taskforce: ['betrokken', 'adviserend'],
  tafel: [],
};

/** The sentence that refuses a capacity: `provider` when only the provider itself may have it. */
export type CapacityRefusal = 'sharing.capacityNotForKind' | 'sharing.capacityOfProvider';

/** Why an organisation may not take part in a capacity; null when it may. `isTheProvider`: the dossier follows it. */
export function refuseCapacity(
  kind: TenantKind,
  role: ParticipationRole,
  isTheProvider: boolean,
): CapacityRefusal | null {
  if (role === 'aanbieder' && !isTheProvider) return 'sharing.capacityOfProvider';
  return CAPACITIES_OF_KIND[kind].includes(role) ? null : 'sharing.capacityNotForKind';
}
