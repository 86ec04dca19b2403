import type { CareKind, SizeClass } from '../../indicators/profile.ts';

/** What groups a provider with its peers; null where nobody told it. */
export interface PeerTraits {
  readonly sizeClass: SizeClass | null;
  readonly mainKind: CareKind | null;
}

/** By what a group of peers was formed, the narrowest first. */
export const PEER_BASES = ['size_and_kind', 'kind', 'size', 'all'] as const;
export type PeerBasis = (typeof PEER_BASES)[number];

/** A group smaller than this says little of what is usual. */
export const LEAST_PEERS = 5;

/**
 * With whom a provider is compared: those of its size and kind of care; when they are fewer than five (itself included), those of its
 * kind, then those of its size, then all. What is unknown groups with nothing.
 */
export function peersOf<Provider extends PeerTraits>(
  provider: PeerTraits,
  all: readonly Provider[],
): { readonly basis: PeerBasis; readonly peers: readonly Provider[] } {
  const isSameSize = (other: PeerTraits) =>
    provider.sizeClass !== null && other.sizeClass === provider.sizeClass;
  const isSameKind = (other: PeerTraits) =>
    provider.mainKind !== null && other.mainKind === provider.mainKind;
  const groups = [
    ['size_and_kind', (other: PeerTraits) => isSameSize(other) && isSameKind(other)],
    ['kind', isSameKind],
    ['size', isSameSize],
  ] as const;
  for (const [basis, belongs] of groups) {
    const peers = all.filter(belongs);
    if (peers.length >= LEAST_PEERS) return { basis, peers };
  }
  return { basis: 'all', peers: all };
}
