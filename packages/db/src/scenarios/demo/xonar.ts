import { cents } from '@regietafel/domain/core/cents';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { recordNorms, recordValues } from '../records/kpis.ts';
import { type Judgement, publishRegister, recordAssessments, recordRisks } from '../records/risks.ts';
import { demoSeat, openDemoDossier, penOf } from './dossier.ts';
import { XONAR_AUGUST, XONAR_OCTOBER } from './letters.ts';
import { demoActor, demoTenantId } from './people.ts';
import { releaseXonar } from './releases.ts';
import { loadXonarTalk } from './talk.ts';
import { loadXonarWatch } from './watched.ts';
import { type DrawBand, loadXonarDeliveries } from './xonar-deliveries.ts';
import { loadXonarDependence } from './xonar-dependence.ts';
import { loadXonarIndicators } from './xonar-indicators.ts';
import { loadXonarJudgements } from './xonar-judgements.ts';
import { FIRST_KPI_MONTH, lastWholeMonth, XONAR_NORMS, xonarSeries } from './xonar-kpis.ts';
import { loadXonarLiquidity } from './xonar-liquidity.ts';
import { loadXonarAgreements, loadXonarLadder } from './xonar-progress.ts';
import { loadXonarProperty } from './xonar-property.ts';
import { XONAR_REGISTER, xonarRiskId } from './xonar-register.ts';

const SINCE = '2023-07-01' as PlainDate;
const FIRST_REGISTER = '2024-08-15' as PlainDate;
const SECOND_REGISTER = '2024-09-15' as PlainDate;
const ASSESSED_ON = '2024-10-15' as PlainDate;

const ASSESSED_AT = '2024-10-15T13:00:00Z' as Instant;

const REGIEVOERDER = demoActor('regievoerder@zuid-limburg');
const CONTROLLER = demoActor('controller@zuid-limburg');
const PROVIDER = demoActor('controller@xonar');

/** The dossier of XONAR as the council letters of 2024 tell it; figures that no letter gives are fictitious. */
export async function loadXonar(tx: SystemTx, today: PlainDate, drawBand?: DrawBand): Promise<void> {
  const dossier = await openXonar(tx);
  await loadRegister(tx, dossier);
  await loadAssessments(tx, dossier);
  await loadKpis(tx, dossier, today);
  await loadXonarLadder(tx, dossier);
  await loadXonarAgreements(tx, dossier);
  await loadXonarJudgements(tx, dossier);
  await loadXonarLiquidity(tx, dossier);
  await loadXonarDeliveries(tx, dossier, drawBand);
  await loadXonarProperty(tx, dossier);
  await loadXonarDependence(tx, dossier);
  await loadXonarIndicators(tx, dossier, today);
  await releaseXonar(tx, dossier, today);
  await loadXonarWatch(tx, dossier, today);
  await loadXonarTalk(tx, dossier, today);
}

function openXonar(tx: SystemTx): Promise<OpenedDossier> {
  const since = { validFrom: SINCE };
  return openDemoDossier(tx, 'xonar', REGIEVOERDER, {
    openedOn: SINCE,
    participants: [
      { tenantId: demoTenantId('zuid-limburg'), role: 'accounthoudend', ...since },
      { tenantId: demoTenantId('xonar'), role: 'aanbieder', ...since },
      { tenantId: demoTenantId('jeugdautoriteit'), role: 'adviserend', ...since },
      { tenantId: demoTenantId('maastricht'), role: 'betrokken', ...since },
      { tenantId: demoTenantId('taskforce'), role: 'betrokken', validFrom: '2024-06-01' as PlainDate },
    ],
    seats: [
      demoSeat('regievoerder@zuid-limburg', SINCE, true),
      demoSeat('controller@zuid-limburg', SINCE),
      demoSeat('wethouder@zuid-limburg', SINCE, true),
      demoSeat('adviseur@jeugdautoriteit', SINCE),
    ],
  });
}

/** Both letters carry the same register; the council of the first one made it public. */
async function loadRegister(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { tafel, openbaar } = dossier.kringen;
  const first = penOf(dossier, REGIEVOERDER, { kringId: tafel, recordedAt: XONAR_AUGUST.recordedAt });
  await recordRisks(tx, first, FIRST_REGISTER, XONAR_REGISTER);
  await publishRegister(
    tx,
    { ...first, kringId: openbaar },
    {
      standPer: FIRST_REGISTER,
      rows: XONAR_REGISTER,
      sourceName: `${XONAR_AUGUST.name}, bijlage (in eigen woorden)`,
    },
  );
  await publishRegister(
    tx,
    { ...first, recordedAt: XONAR_OCTOBER.recordedAt },
    {
      standPer: SECOND_REGISTER,
      rows: XONAR_REGISTER,
      sourceName: `${XONAR_OCTOBER.name}, bijlage (in eigen woorden)`,
    },
  );
}

/** That the municipalities judge several risks higher stands in the letters; how much higher is fictitious. */
async function loadAssessments(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { kernteam, tafel } = dossier.kringen;
  const region = penOf(dossier, CONTROLLER, { kringId: kernteam, recordedAt: ASSESSED_AT });
  const provider = penOf(dossier, PROVIDER, { kringId: tafel, recordedAt: ASSESSED_AT });
  await recordAssessments(tx, region, ASSESSED_ON, [
    judgement(
      4,
      60,
      [300, 600],
      'Fictief. De daling van het verzuim is te gering om de begroting van 2025 te halen.',
    ),
    judgement(
      5,
      80,
      [1_000, 2_500],
      'Fictief. De externe toets laat in de eerste jaren een fors gat zien dat nergens is gedekt.',
    ),
    judgement(
      10,
      50,
      [400, 900],
      'Fictief. Twee van de drie aanbestedingen lopen nog en de concurrentie is groot.',
    ),
    judgement(
      14,
      90,
      [300, 700],
      'Fictief. De lagere instroom is een feit en staat nog niet in de liquiditeitsprognose.',
    ),
  ]);
  await recordAssessments(tx, provider, ASSESSED_ON, [
    judgement(4, 30, [100, 250], 'Fictief. Het verzuim daalt elke maand en de training werkt door.'),
    judgement(5, 50, [400, 800], 'Fictief. Met faseren en bezuinigen is het eerste jaar op te vangen.'),
    judgement(10, 30, [200, 500], 'Fictief. De inschrijvingen zijn sterk en een deel is al binnen.'),
    judgement(14, 70, [100, 300], 'Fictief. De instroom trekt naar verwachting in het voorjaar weer aan.'),
  ]);
}

/** Amounts in thousands of euro. */
function judgement(
  number: number,
  probabilityPercent: number,
  [min, max]: readonly [number, number],
  rationale: string,
): Judgement {
  return {
    riskId: xonarRiskId(number),
    probabilityPercent,
    amountMinCents: cents(min * 100_000),
    amountMaxCents: cents(max * 100_000),
    expectedFrom: '2025-01-01' as PlainDate,
    expectedTo: '2025-12-31' as PlainDate,
    rationale,
  };
}

async function loadKpis(tx: SystemTx, dossier: OpenedDossier, today: PlainDate): Promise<void> {
  const { tafel } = dossier.kringen;
  const recordedAt = '2023-07-03T09:00:00Z' as Instant;
  const region = penOf(dossier, CONTROLLER, { kringId: tafel, recordedAt });
  const provider = penOf(dossier, PROVIDER, { kringId: tafel, recordedAt });
  await recordNorms(tx, region, `${FIRST_KPI_MONTH}-01` as PlainDate, XONAR_NORMS);
  for (const { code } of XONAR_NORMS)
    await recordValues(tx, provider, code, deliveredBy(today, xonarSeries(code, lastWholeMonth(today))));
}

/** Nothing is known before it happens: what would be delivered later this month came in early. */
function deliveredBy<T extends { readonly recordedAt: Instant }>(
  today: PlainDate,
  months: readonly T[],
): readonly T[] {
  const start = `${today}T00:00:00Z` as Instant;
  return months.map((one) => (one.recordedAt > start ? { ...one, recordedAt: start } : one));
}
