import type { PlainDate } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../../kernel/with-system.ts';
import { landsdeelPlanIdOf } from '../../reference-data/ids.ts';
import { recordDependency } from '../records/landsdeel.ts';
import { recordAgreement, recordStep } from '../records/progress.ts';
import { demoSeat, openDemoDossier, penOf } from './dossier.ts';
import { XONAR_OCTOBER } from './letters.ts';
import { demoActor, demoTenantId } from './people.ts';

const SINCE = '2024-07-01' as PlainDate;
const REGIEVOERDER = demoActor('regievoerder@zuid-limburg');

/** The other regions of landsdeel Zuidoost, which follow VIA Jeugd from a distance. */
const CONCERNED = [
  'zuidoost-brabant',
  'midden-limburg-oost',
  'midden-limburg-west',
  'hart-van-brabant',
  'noordoost-brabant',
  'landsdeel-zuidoost',
];

/**
 * VIA Jeugd: trede 3 since July 2024, its herstelplan on hold until the plan for JeugdzorgPlus of the whole landsdeel. Who
 * is accounthoudend and who has a strategic interest, the letter does not say: that is fictitious.
 */
export async function loadViaJeugd(tx: SystemTx): Promise<void> {
  const since = { validFrom: SINCE };
  const dossier = await openDemoDossier(tx, 'via-jeugd', REGIEVOERDER, {
    openedOn: SINCE,
    participants: [
      { tenantId: demoTenantId('zuid-limburg'), role: 'accounthoudend', ...since },
      { tenantId: demoTenantId('noord-limburg'), role: 'strategisch_belang', ...since },
      { tenantId: demoTenantId('via-jeugd'), role: 'aanbieder', ...since },
      { tenantId: demoTenantId('jeugdautoriteit'), role: 'adviserend', ...since },
      ...CONCERNED.map((slug) => ({ tenantId: demoTenantId(slug), role: 'betrokken' as const, ...since })),
    ],
    seats: [
      demoSeat('regievoerder@zuid-limburg', SINCE, true),
      demoSeat('wethouder@zuid-limburg', SINCE),
      demoSeat('ambtenaar@noord-limburg', SINCE),
      demoSeat('secretaris@landsdeel-zuidoost', SINCE),
      demoSeat('adviseur@jeugdautoriteit', SINCE),
    ],
  });
  const pen = penOf(dossier, REGIEVOERDER, {
    kringId: dossier.kringen.breed,
    recordedAt: XONAR_OCTOBER.recordedAt,
    asTable: true,
  });
  await recordStep(tx, pen, {
    kind: 'vaststelling',
    trede: 3,
    effectiveOn: SINCE,
    precision: 'month',
    decidedBy: 'VIA Jeugd, jeugdregio en Jeugdautoriteit, in gezamenlijk overleg',
    document: XONAR_OCTOBER.name,
    note: 'Welke regio accounthoudend is, noemt de brief niet; in deze demo Zuid-Limburg (fictief).',
  });
  await recordAgreement(
    tx,
    pen,
    {
      title: 'Bovenregionaal plan JeugdzorgPlus vaststellen; tot dan rust het herstelplan',
      party: 'Landsdeel Zuidoost',
      topic: 'JeugdzorgPlus',
    },
    [
      {
        standPer: '2024-10-31' as PlainDate,
        dueOn: '2024-12-31' as PlainDate,
        source: XONAR_OCTOBER.name,
        recordedAt: XONAR_OCTOBER.recordedAt,
      },
    ],
  );
  await recordDependency(tx, pen, {
    planId: landsdeelPlanIdOf('jeugdzorgplus-zuidoost'),
    effect: 'on_hold',
    standPer: '2024-10-31' as PlainDate,
    since: '2024-10-31' as PlainDate,
    note: 'Het herstelplan rust tot het bovenregionale plan JeugdzorgPlus is vastgesteld.',
  });
}
