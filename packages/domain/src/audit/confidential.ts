import type { KringRule } from '../sharing/world.ts';

/**
 * Whether looking into a kring is noted: what an organisation keeps to itself, what the kernteam keeps, and what another
 * kring keeps from the provider. What the provider reads too, or everybody, is not.
 */
export function isConfidentialKring(kring: Pick<KringRule, 'kind' | 'admittedRoles'>): boolean {
  if (kring.kind === 'eigen' || kring.kind === 'kernteam') return true;
  return kring.kind === 'ander' && !kring.admittedRoles.includes('aanbieder');
}
