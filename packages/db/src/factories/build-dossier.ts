import type { PlainDate } from '@regietafel/domain/core/dates';
import type { ProviderId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { Database } from '../kernel/database.ts';
import { withSystem } from '../kernel/with-system.ts';
import type { NewParticipation, NewSeat } from '../queries/sharing/admit.ts';
import { type OpenedDossier, openDossier } from '../queries/sharing/open-dossier.ts';
import { buildAccount, buildProvider, LONG_AGO } from './build-organisation.ts';

export interface DossierOverrides {
  /** A person of the accounthoudende regio; a new one when absent. */
  readonly owner?: Actor;
  readonly providerId?: ProviderId;
  readonly slug?: string;
  readonly openedOn?: PlainDate;
  readonly closedOn?: PlainDate | null;
  /** Who takes part beside the owner, from the opening day unless told otherwise. */
  readonly participants?: readonly (Omit<NewParticipation, 'validFrom'> & {
    readonly validFrom?: PlainDate;
  })[];
  readonly seats?: readonly (Omit<NewSeat, 'validFrom'> & { readonly validFrom?: PlainDate })[];
}

/** An open dossier with the parents that it needs. The owner has a seat and may act for the table. */
export async function buildDossier(
  db: Database,
  overrides: DossierOverrides = {},
): Promise<OpenedDossier & { readonly owner: Actor; readonly slug: string }> {
  const owner = overrides.owner ?? (await buildAccount(db)).actor;
  const providerId = overrides.providerId ?? (await buildProvider(db)).id;
  const slug = overrides.slug ?? `dossier-${providerId.slice(0, 8)}`;
  const openedOn = overrides.openedOn ?? LONG_AGO;
  const since = <T extends object>(one: T) => ({ validFrom: openedOn, ...one });
  const opened = await withSystem(db, 'open a dossier and admit participants', (tx) =>
    openDossier(tx, {
      slug,
      providerId,
      openedOn,
      closedOn: overrides.closedOn ?? null,
      isFictitious: true,
      hand: owner,
      participants: [
        since({ tenantId: owner.tenantId, role: 'accounthoudend' as const }),
        ...(overrides.participants ?? []).map(since),
      ],
      seats: [
        since({ ...owner, kind: 'ambtelijk' as const, mayActForTable: true }),
        ...(overrides.seats ?? []).map(since),
      ],
    }),
  );
  return { ...opened, owner, slug };
}
