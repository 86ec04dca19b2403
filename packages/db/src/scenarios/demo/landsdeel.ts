import { type Cents, cents } from '@regietafel/domain/core/cents';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { TenantId } from '@regietafel/domain/core/ids';
import { type DecisionAnswer, pathHash } from '@regietafel/domain/landsdeel/decision';
import { linesOf } from '@regietafel/domain/landsdeel/lines';
import type { PlacesStatement } from '@regietafel/domain/landsdeel/places';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { recordDecision, recordFunding, recordMilestone, recordPlaces } from '../records/landsdeel.ts';
import type { Pen } from '../records/pen.ts';
import { demoSeat, openDemoDossier, penOf } from './dossier.ts';
import {
  BRABANT,
  countedPlaces,
  lateDay,
  PARTS,
  slowedPath,
  straightPath,
  VIA_JEUGD,
} from './landsdeel-paths.ts';
import { demoActor, demoTenantId } from './people.ts';

const day = (text: string) => text as PlainDate;
const SINCE = day('2024-12-02');
const TOLD = day('2025-01-15');
const PUT_OFF = day('2026-06-15');
const SECRETARIS = demoActor('secretaris@landsdeel-zuidoost');

/** The plan that VIA Jeugd's herstelplan waits for. That there is one a letter tells; every figure in it is fictitious. */
export async function loadLandsdeel(tx: SystemTx, today: PlainDate): Promise<void> {
  await tx
    .insertInto('provider')
    .values({
      providerId: BRABANT.id,
      slug: BRABANT.slug,
      name: BRABANT.name,
      groupName: null,
      isFictitious: true,
      standing: 'uncertain',
      source: 'Fictief',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const dossier = await openPlan(tx);
  await tellPlaces(tx, dossier, today);
  await tellSteps(tx, dossier);
  await decideParts(tx, dossier);
}

function openPlan(tx: SystemTx): Promise<OpenedDossier> {
  const since = { validFrom: SINCE };
  return openDemoDossier(tx, 'jeugdzorgplus-zuidoost', SECRETARIS, {
    openedOn: SINCE,
    participants: [
      { tenantId: demoTenantId('landsdeel-zuidoost'), role: 'accounthoudend', ...since },
      ...PARTS.map(({ region }) => ({
        tenantId: demoTenantId(region),
        role: 'strategisch_belang' as const,
        ...since,
      })),
    ],
    seats: [
      demoSeat('secretaris@landsdeel-zuidoost', SINCE, true),
      demoSeat('controller@zuid-limburg', SINCE),
      demoSeat('wethouder@zuid-limburg', SINCE),
      demoSeat('ambtenaar@noord-limburg', SINCE),
      demoSeat('wethouder@noord-limburg', SINCE),
      demoSeat('ambtenaar@midden-limburg-oost', SINCE),
      demoSeat('wethouder@midden-limburg-oost', SINCE),
      demoSeat('ambtenaar@zuidoost-brabant', SINCE),
      demoSeat('wethouder@zuidoost-brabant', SINCE),
    ],
  });
}

/** Everybody who takes part reads it: each decides on its part with those of the others in sight. */
function pen(dossier: OpenedDossier, hand: Actor, on: PlainDate): Pen {
  return penOf(dossier, hand, {
    kringId: dossier.kringen.breed,
    recordedAt: `${on}T09:00:00Z` as Instant,
  });
}

async function tellPlaces(tx: SystemTx, dossier: OpenedDossier, today: PlainDate): Promise<void> {
  for (const { region, providerId, start, teller } of PARTS) {
    const line = { partTenantId: demoTenantId(region), providerId };
    const first = await recordPlaces(tx, pen(dossier, SECRETARIS, TOLD), {
      ...line,
      kind: 'path',
      standPer: TOLD,
      points: straightPath(start),
      note:
        providerId === VIA_JEUGD
          ? 'Bekend is dat Limburg 91 gesloten plaatsen telde in 2019 en 72 in 2022 (nationalezorggids.nl). De verdeling over regio’s en halfjaren is fictief.'
          : '',
    });
    if (region === 'zuidoost-brabant')
      await recordPlaces(tx, pen(dossier, SECRETARIS, PUT_OFF), {
        ...line,
        kind: 'path',
        standPer: PUT_OFF,
        points: slowedPath(start),
        note: 'De ombouw van de tweede groep is uitgesteld (fictief).',
        supersedes: first,
      });
    const hand = teller === null ? SECRETARIS : demoActor(teller);
    const through = region === 'hart-van-brabant' ? lateDay(today) : today;
    await recordPlaces(tx, pen(dossier, hand, today), {
      ...line,
      kind: 'actual',
      standPer: today,
      points: countedPlaces(start, through),
    });
  }
  // The landsdeel counts otherwise than the region itself; both stand.
  await recordPlaces(tx, pen(dossier, SECRETARIS, today), {
    kind: 'actual',
    partTenantId: demoTenantId('zuid-limburg'),
    providerId: VIA_JEUGD,
    standPer: today,
    points: countedPlaces(24, today, 0.05),
  });
}

async function tellSteps(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const hand = pen(dossier, SECRETARIS, TOLD);
  const zuidLimburg = demoTenantId('zuid-limburg');
  await recordMilestone(tx, hand, {
    kind: 'ombouw',
    title: 'Eerste gesloten groep wordt open groep met intensieve begeleiding',
    partTenantId: zuidLimburg,
    providerId: VIA_JEUGD,
    places: 6,
    promised: [{ standPer: TOLD, dueOn: day('2025-12-31') }],
    doneOn: day('2026-02-16'),
  });
  await recordMilestone(tx, hand, {
    kind: 'ombouw',
    title: 'Tweede groep in Brabant omgebouwd naar kleinschalige woonvorm',
    partTenantId: demoTenantId('zuidoost-brabant'),
    providerId: BRABANT.id,
    places: 8,
    promised: [
      { standPer: TOLD, dueOn: day('2026-07-01') },
      { standPer: PUT_OFF, dueOn: day('2027-07-01') },
    ],
  });
  await recordMilestone(tx, hand, {
    kind: 'afbouw',
    title: 'Geen nieuwe plaatsingen meer op de crisisgroep',
    partTenantId: null,
    providerId: VIA_JEUGD,
    places: 4,
    promised: [{ standPer: TOLD, dueOn: day('2026-10-01') }],
  });
  await recordMilestone(tx, hand, {
    kind: 'afbouw',
    title: 'Laatste gesloten plaats in het landsdeel gesloten',
    partTenantId: null,
    providerId: null,
    places: null,
    promised: [{ standPer: TOLD, dueOn: day('2029-12-31') }],
  });
  const source = 'Specifieke uitkering transformatie gesloten jeugdhulp (bedragen fictief)';
  const euro = (thousands: number): Cents => cents(thousands * 100_000);
  await recordFunding(tx, pen(dossier, SECRETARIS, PUT_OFF), PUT_OFF, [
    { year: 2024, grantedCents: euro(1800), spentCents: euro(1420), source },
    { year: 2025, grantedCents: euro(2400), spentCents: euro(2115), source },
    { year: 2026, grantedCents: euro(2400), spentCents: null, source },
    { year: 2027, grantedCents: null, spentCents: null, source },
  ]);
}

/** How far each region came: the one on its first path, the other with a condition, one against, the rest not yet. */
async function decideParts(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const decisions: readonly [region: string, DecisionAnswer, condition: string, decidedOn: string][] = [
    ['zuid-limburg', 'agreed', '', '2025-02-11'],
    ['zuidoost-brabant', 'agreed', '', '2025-03-04'],
    [
      'noord-limburg',
      'conditional',
      'Alleen als de specifieke uitkering ook na 2026 de leegstand in de ombouw dekt (fictief).',
      '2025-03-18',
    ],
    [
      'midden-limburg-oost',
      'not_agreed',
      'Er is nog geen alternatief in de buurt voor de acht plaatsen van deze regio (fictief).',
      '2025-04-08',
    ],
  ];
  for (const [region, answer, condition, decidedOn] of decisions)
    await recordDecision(tx, pen(dossier, demoActor(`wethouder@${region}`), day(decidedOn)), {
      answer,
      condition,
      decidedOn: day(decidedOn),
      decidedBy: 'Colleges van burgemeester en wethouders',
      pathHash: await firstHash(dossier, demoTenantId(region)),
    });
}

/** Hash of the first path of a part: on that one all decided. */
function firstHash(dossier: OpenedDossier, partTenantId: TenantId): Promise<string> {
  const statements = PARTS.map(
    ({ region, providerId, start }): PlacesStatement => ({
      dossierId: dossier.dossierId,
      kind: 'path',
      partTenantId: demoTenantId(region),
      providerId,
      authorTenantId: SECRETARIS.tenantId,
      kringId: dossier.kringen.breed,
      revisionId: '' as PlacesStatement['revisionId'],
      recordedAt: `${TOLD}T09:00:00Z` as Instant,
      standPer: TOLD,
      points: straightPath(start),
      note: '',
      isFictitious: true,
    }),
  );
  return pathHash(linesOf(statements), partTenantId);
}
