import type { FollowableProviders } from '@regietafel/contracts/sharing/acts';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listProviders } from '@regietafel/db/queries/reference/catalogue';
import { openDossier as openDossierIn } from '@regietafel/db/queries/sharing/open-dossier';
import { lockProvider } from '@regietafel/db/queries/sharing/provider-table';
import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId, ProviderId } from '@regietafel/domain/core/ids';
import { type Asker, invalid } from './asker.ts';

/** On whom a dossier can be opened: every provider of the reference data. Who is followed already is not told here. */
export async function getFollowableProviders(asker: Asker): Promise<FollowableProviders> {
  const providers = await listProviders(tenantReader(asker.database, asker.actor));
  return {
    providers: providers.map(({ id, slug, name, groupName }) => ({ providerId: id, slug, name, groupName })),
  };
}

/**
 * Opens a dossier with the asker's organisation as the accounthoudende regio, and the asker in the kernteam. A provider that
 * has such a region already is refused with that fact alone.
 */
export async function openDossier(
  asker: Asker,
  providerId: ProviderId,
): Promise<{ readonly dossierId: DossierId; readonly slug: string }> {
  const { actor, today, role } = asker;
  return withSystem(
    asker.database,
    'open a dossier and admit participants',
    async (tx) => {
      const provider = await lockProvider(tx, providerId, today);
      if (provider === undefined) throw invalid('providerId', 'field.choice');
      if (provider.isFollowed) throw new DomainError('CONFLICT', 'sharing.providerFollowed');
      const { dossierId } = await openDossierIn(tx, {
        slug: provider.slug,
        providerId,
        openedOn: today,
        hand: actor,
        participants: [{ tenantId: actor.tenantId, role: 'accounthoudend', validFrom: today }],
        seats: [
          {
            ...actor,
            kind: role === 'bestuurder' ? 'bestuurlijk' : 'ambtelijk',
            mayActForTable: true,
            validFrom: today,
          },
        ],
      });
      return { dossierId, slug: provider.slug };
    },
    providerId,
  );
}
