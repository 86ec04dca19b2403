import { isCurrent } from '@regietafel/domain/sharing/world';
import { type Builder, DAY, type Writing } from './builder.ts';

export const exposureBuilders = {
  exposure_revision: {
    parents: [],
    admits: isOfOwnRegion,
    columns: ({ revisionId }) => ({
      revision_id: revisionId,
      // An author has one chain for a year, and rows beside each other are no chain: each follows itself.
      supersedes: revisionId,
      stand_per: DAY,
      year: 2024,
      side: 'share',
      rows: [],
      guarantees: [],
      room: [],
      may_be_traced: false,
      source: '',
      note: '',
      is_fictitious: true,
    }),
  },
} satisfies Readonly<Record<string, Builder>>;

/** A share is told by a jeugdregio that buys there, under its own name. */
function isOfOwnRegion({ world, actor, today, kring, isOwn }: Writing): boolean {
  const isRegion = world.tenants.some(({ id, kind }) => id === actor.tenantId && kind === 'jeugdregio');
  const buys = world.participations.some(
    (one) =>
      one.dossierId === kring.dossierId &&
      one.tenantId === actor.tenantId &&
      ['accounthoudend', 'strategisch_belang', 'betrokken'].includes(one.role) &&
      one.acceptedOn !== null &&
      one.acceptedOn <= today &&
      isCurrent(one, today),
  );
  return isOwn && isRegion && buys;
}
