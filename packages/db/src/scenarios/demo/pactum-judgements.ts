import { cents } from '@regietafel/domain/core/cents';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { AssumptionId, PositionId, RiskId } from '@regietafel/domain/core/ids';
import type { PositionContent } from '@regietafel/domain/judgements/joint-position';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import {
  recordAssumption,
  recordAssumptionOpinions,
  recordPositionVersions,
  recordTredeOpinion,
} from '../records/judgements.ts';
import { recordAssessments } from '../records/risks.ts';
import { penOf } from './dossier.ts';
import { PACTUM_SEPTEMBER } from './letters.ts';
import { demoActor } from './people.ts';

const CENTRAL = demoActor('ambtenaar@centraal-gelderland');
const EAST = demoActor('ambtenaar@midden-ijssel-oost-veluwe');
const IJSSELLAND = demoActor('ambtenaar@ijsselland');
const LIMBURG = demoActor('ambtenaar@midden-limburg-oost');
const PROVIDER = demoActor('controller@pactum');

const JUDGED_ON = '2024-10-15' as PlainDate;
const JUDGED_AT = '2024-10-16T09:00:00Z' as Instant;
const OCCUPANCY = stableId<AssumptionId>('demo-aanname:pactum:bezetting');

/** What the parties at the table of Pactum hold, each for itself, and what they hold together. All of it is fictitious. */
export async function loadPactumJudgements(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  await loadAssessments(tx, dossier);
  await loadOccupancy(tx, dossier);
  await loadTredeOpinions(tx, dossier);
  await loadOrderOfMeasures(tx, dossier);
}

/** Among the regions one gives no amount (PM), and the provider lies far below the others. */
async function loadAssessments(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { kernteam, tafel } = dossier.kringen;
  const riskId = stableId<RiskId>('demo-risico:pactum:1');
  const said = [
    [CENTRAL, kernteam, 50, [1_000, 2_500], 'Fictief. De voorschotten dekken de wintermaanden niet.'],
    [EAST, kernteam, 40, [800, 1_500], 'Fictief. Een deel is met de huisbank op te vangen.'],
    [IJSSELLAND, kernteam, 70, null, 'Fictief. Een bedrag is zonder prognose niet te geven.'],
    [PROVIDER, tafel, 20, [200, 600], 'Fictief. De maatregelen van zelfhulp werken al in het najaar.'],
  ] as const;
  for (const [actor, kringId, probabilityPercent, thousands, rationale] of said)
    await recordAssessments(tx, penOf(dossier, actor, { kringId, recordedAt: JUDGED_AT }), JUDGED_ON, [
      {
        riskId,
        probabilityPercent,
        amountMinCents: thousands === null ? null : cents(thousands[0] * 100_000),
        amountMaxCents: thousands === null ? null : cents(thousands[1] * 100_000),
        expectedFrom: '2025-01-01' as PlainDate,
        expectedTo: '2025-06-30' as PlainDate,
        rationale,
      },
    ]);
}

async function loadOccupancy(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { tafel } = dossier.kringen;
  const said = { standPer: JUDGED_ON, recordedAt: JUDGED_AT, isFictitious: true };
  const pen = (actor: Actor) => penOf(dossier, actor, { kringId: tafel, recordedAt: JUDGED_AT });
  await recordAssumption(
    tx,
    pen(PROVIDER),
    {
      assumptionId: OCCUPANCY,
      name: 'Bezetting van de plaatsen',
      value: 92,
      unit: 'percent',
      appliesTo: 'Liquiditeitsprognose voor de rest van 2024',
      owner: 'Pactum',
      source: 'Fictief',
      note: '',
    },
    [{ ...said, value: 92, note: 'Fictief. Zoals in het operationele plan.' }],
  );
  await recordAssumptionOpinions(tx, pen(CENTRAL), OCCUPANCY, [
    {
      ...said,
      value: 86,
      isContested: true,
      rationale: 'Fictief. Het gemiddelde van het afgelopen half jaar.',
    },
  ]);
  await recordAssumptionOpinions(tx, pen(EAST), OCCUPANCY, [
    { ...said, value: 90, isContested: false, rationale: 'Fictief. Haalbaar als de wachtlijst wordt benut.' },
  ]);
}

async function loadTredeOpinions(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { kernteam } = dossier.kringen;
  const said = [
    [CENTRAL, 3, 'Fictief. Zorgelijk, en de zorg is niet in gevaar.'],
    [EAST, 3, 'Fictief. Zoals vastgesteld.'],
    [IJSSELLAND, 4, 'Fictief. Zonder prognose is meer regie nodig.'],
  ] as const;
  for (const [actor, trede, rationale] of said)
    await recordTredeOpinion(tx, penOf(dossier, actor, { kringId: kernteam, recordedAt: JUDGED_AT }), {
      trede,
      rationale,
      standPer: JUDGED_ON,
    });
}

/** Two versions: the first has its own signatures, the second a dissent and a party that has yet to answer. */
async function loadOrderOfMeasures(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { kernteam } = dossier.kringen;
  const answerOf = (actor: Actor, at: string, dissent?: string) => ({
    pen: penOf(dossier, actor, { kringId: kernteam, recordedAt: at as Instant }),
    ...(dissent === undefined ? {} : { dissent }),
  });
  const content: PositionContent = {
    standPer: PACTUM_SEPTEMBER.standPer,
    title: 'Volgorde van maatregelen',
    text: 'Fictief. Eerst helpt Pactum zichzelf, daarna komen de groep, collega’s en banken, en pas dan de gemeenten.',
    subject: { kind: 'dossier', id: dossier.dossierId },
    judgements: [],
  };
  const pen = penOf(dossier, CENTRAL, {
    kringId: kernteam,
    recordedAt: PACTUM_SEPTEMBER.recordedAt,
    asTable: true,
  });
  await recordPositionVersions(tx, pen, stableId<PositionId>('demo-standpunt:pactum:volgorde'), [
    {
      ...content,
      recordedAt: PACTUM_SEPTEMBER.recordedAt,
      answers: [
        answerOf(demoActor('wethouder@centraal-gelderland'), '2024-09-20T09:00:00Z'),
        answerOf(EAST, '2024-09-23T09:00:00Z'),
      ],
    },
    {
      ...content,
      standPer: JUDGED_ON,
      text: `${content.text} Een verzoek om steun gaat vergezeld van scenario’s die het kernteam heeft uitgewerkt.`,
      recordedAt: JUDGED_AT,
      answers: [
        answerOf(demoActor('wethouder@centraal-gelderland'), '2024-10-18T09:00:00Z'),
        answerOf(EAST, '2024-10-21T09:00:00Z'),
        answerOf(LIMBURG, '2024-10-21T13:00:00Z'),
        answerOf(
          IJSSELLAND,
          '2024-10-22T09:00:00Z',
          'Fictief. IJsselland wil eerst de liquiditeitsprognose zien; zonder die prognose is de volgorde niet te beoordelen.',
        ),
      ],
    },
  ]);
}
