import type { Instant } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { recordDependence } from '../records/exposure.ts';
import { demoShare, demoTotal } from './dependence.ts';
import { penOf } from './dossier.ts';
import { demoActor } from './people.ts';

const TOLD_AT = '2025-03-03T10:00:00Z' as Instant;

/** How the sixteen municipalities of Zuid-Limburg depend on XONAR. That they stood surety stands in the letters; every figure is fictitious. */
export async function loadXonarDependence(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { kernteam, tafel } = dossier.kringen;
  await recordDependence(
    tx,
    penOf(dossier, demoActor('controller@zuid-limburg'), { kringId: kernteam, recordedAt: TOLD_AT }),
    demoShare(
      'JZ41',
      {
        ambulant: { revenue: 11_400, places: null, children: 1_310, room: { places: null, children: 900 } },
        pleegzorg: { revenue: 5_200, places: 210, children: 205, room: { places: 60, children: 60 } },
        gezinshuis: { revenue: 2_900, places: 38, children: 36 },
        verblijf: { revenue: 14_600, places: 124, children: 118, room: { places: 45, children: 45 } },
        crisis: { revenue: 1_800, places: 18, children: 74, room: { places: 6, children: 20 } },
      },
      { guarantee: 2_500, mayBeTraced: true },
    ),
  );
  await recordDependence(
    tx,
    penOf(dossier, demoActor('controller@xonar'), { kringId: tafel, recordedAt: TOLD_AT }),
    demoTotal({
      ambulant: { revenue: 11_900, places: null, children: 1_362 },
      pleegzorg: { revenue: 5_600, places: 224, children: 219 },
      gezinshuis: { revenue: 3_100, places: 40, children: 38 },
      verblijf: { revenue: 15_700, places: 132, children: 126 },
      crisis: { revenue: 1_900, places: 19, children: 79 },
    }),
  );
}
