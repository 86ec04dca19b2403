import type { Instant } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { recordDependence } from '../records/exposure.ts';
import { demoShare, demoTotal } from './dependence.ts';
import { penOf } from './dossier.ts';
import { demoActor } from './people.ts';

const TOLD_AT = '2025-02-18T10:00:00Z' as Instant;

/** One region: thousands of euro, places and children in foster care, and in family homes. */
const SHARES = [
  { slug: 'midden-ijssel-oost-veluwe', region: 'JZ17', foster: [5_300, 240, 232], home: [2_400, 34, 33] },
  { slug: 'ijsselland', region: 'JZ07', foster: [3_100, 138, 131], home: [1_700, 24, 22] },
  { slug: 'zuidoost-brabant', region: 'JZ39', foster: [2_600, 117, 112], home: [1_100, 16, 15] },
  { slug: 'midden-limburg-oost', region: 'JZ42', foster: [900, 41, 39], home: [500, 7, 6] },
] as const;

/**
 * Who depends on Pactum: one region shows its share to the kernteam, four keep theirs to themselves, so that all read the
 * total and nobody the others. Every figure is fictitious.
 */
export async function loadPactumDependence(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { kernteam, tafel } = dossier.kringen;
  await recordDependence(
    tx,
    penOf(dossier, demoActor('ambtenaar@centraal-gelderland'), { kringId: kernteam, recordedAt: TOLD_AT }),
    demoShare('JZ28', {
      pleegzorg: { revenue: 6_100, places: 274, children: 268, room: { places: 80, children: 80 } },
      gezinshuis: { revenue: 2_700, places: 38, children: 37, room: { places: 5, children: 5 } },
      behandeling: { revenue: 1_900, places: null, children: 96 },
    }),
  );
  for (const { slug, region, foster, home } of SHARES) {
    const hand = demoActor(`ambtenaar@${slug}`);
    const kringId = dossier.ownKringen.get(hand.tenantId);
    if (kringId === undefined) throw new Error(`${slug} has no kring of its own in Pactum`);
    await recordDependence(
      tx,
      penOf(dossier, hand, { kringId, recordedAt: TOLD_AT }),
      demoShare(region, { pleegzorg: careOf(foster), gezinshuis: careOf(home) }),
    );
  }
  await recordDependence(
    tx,
    penOf(dossier, demoActor('controller@pactum'), { kringId: tafel, recordedAt: TOLD_AT }),
    demoTotal({
      pleegzorg: careOf([19_200, 861, 832]),
      gezinshuis: careOf([9_000, 128, 121]),
      behandeling: { revenue: 2_100, places: null, children: 104 },
    }),
  );
}

function careOf([revenue, places, children]: readonly [number, number, number]) {
  return { revenue, places, children };
}
