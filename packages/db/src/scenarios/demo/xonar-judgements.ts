import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { AssumptionId, PositionId } from '@regietafel/domain/core/ids';
import type { FrozenJudgement } from '@regietafel/domain/judgements/joint-position';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import {
  recordAssumption,
  recordAssumptionOpinions,
  recordPositionVersions,
  recordTredeOpinion,
} from '../records/judgements.ts';
import { penOf } from './dossier.ts';
import { XONAR_AUGUST, XONAR_OCTOBER } from './letters.ts';
import { demoActor } from './people.ts';

const REGIEVOERDER = demoActor('regievoerder@zuid-limburg');
const CONTROLLER = demoActor('controller@zuid-limburg');
const WETHOUDER = demoActor('wethouder@zuid-limburg');
const PROVIDER = demoActor('controller@xonar');
const ADVISER = demoActor('adviseur@jeugdautoriteit');

const JUDGED_ON = '2024-10-31' as PlainDate;
const NEXT_YEAR = '2025-01-31' as PlainDate;
const NEXT_YEAR_AT = '2025-02-06T10:00:00Z' as Instant;
const BUDGET_AT = '2025-02-20T10:00:00Z' as Instant;

const RETURN = stableId<AssumptionId>('demo-aanname:xonar:rendement');
const INDEXATION = stableId<AssumptionId>('demo-aanname:xonar:indexering');

/** The disputed return of the letters, and what parties hold of indexation and trede; figures that no letter gives are fictitious. */
export async function loadXonarJudgements(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  await loadReturn(tx, dossier);
  await loadIndexation(tx, dossier);
  await loadAdviceRequest(tx, dossier, await loadTredeOpinions(tx, dossier));
}

/** That the forecast rests on 2 % and that the municipalities hold it unrealistic stands in the letters; the rest is fictitious. */
async function loadReturn(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { tafel } = dossier.kringen;
  const { recordedAt } = XONAR_AUGUST;
  const fromLetter = { standPer: XONAR_AUGUST.standPer, recordedAt, isFictitious: false };
  const later = { standPer: NEXT_YEAR, recordedAt: NEXT_YEAR_AT, isFictitious: true };
  await recordAssumption(
    tx,
    penOf(dossier, PROVIDER, { kringId: tafel, recordedAt }),
    {
      assumptionId: RETURN,
      name: 'Theoretisch rendement',
      value: 2,
      unit: 'percent',
      appliesTo: 'Liquiditeitsprognose 2025',
      owner: 'XONAR',
      source: `${XONAR_AUGUST.name}; het cijfer komt uit het herstelplan`,
      note: '',
    },
    [
      { ...fromLetter, value: 2, note: 'Het rendement waarop het herstelplan uitkomt.' },
      {
        ...later,
        recordedAt: BUDGET_AT,
        value: 2,
        note: 'Fictief. De begroting 2025 gaat van een lager rendement uit; dit blijft staan om te vergelijken.',
      },
    ],
  );
  await recordAssumptionOpinions(tx, penOf(dossier, CONTROLLER, { kringId: tafel, recordedAt }), RETURN, [
    {
      ...fromLetter,
      value: null,
      isContested: true,
      rationale: 'Niet realistisch. Neem het begrote en het gerealiseerde rendement als uitgangspunt.',
    },
    {
      ...later,
      value: 0.4,
      isContested: true,
      rationale: 'Fictief. Het gerealiseerde rendement over 2024.',
    },
  ]);
}

/** An assumption of which nobody has said the figure yet: unknown is not zero. */
async function loadIndexation(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { tafel, kernteam } = dossier.kringen;
  const { recordedAt } = XONAR_OCTOBER;
  const said = { standPer: JUDGED_ON, recordedAt, isFictitious: true };
  await recordAssumption(
    tx,
    penOf(dossier, PROVIDER, { kringId: tafel, recordedAt }),
    {
      assumptionId: INDEXATION,
      name: 'Indexering van de tarieven',
      value: null,
      unit: 'percent',
      appliesTo: 'Begroting 2025',
      owner: 'XONAR',
      source: 'Fictief',
      note: '',
    },
    [{ ...said, value: null, note: 'Fictief. Nog niet bekend; volgt uit de OVA.' }],
  );
  await recordAssumptionOpinions(
    tx,
    penOf(dossier, CONTROLLER, { kringId: kernteam, recordedAt }),
    INDEXATION,
    [{ ...said, value: 3.5, isContested: false, rationale: 'Fictief. Waar de gemeenten zelf mee rekenen.' }],
  );
}

async function loadTredeOpinions(tx: SystemTx, dossier: OpenedDossier): Promise<readonly FrozenJudgement[]> {
  const { tafel } = dossier.kringen;
  const { recordedAt } = XONAR_OCTOBER;
  const said = [
    [PROVIDER, 3, 'Fictief. Het herstelplan werkt; het advies kan worden afgewacht.'],
    [REGIEVOERDER, 4, 'Fictief. De liquiditeit blijft zwak en er is meer regie nodig.'],
    [ADVISER, 4, 'Fictief. Voorlopig oordeel, vooruitlopend op het advies.'],
  ] as const;
  const frozen: FrozenJudgement[] = [];
  for (const [actor, trede, rationale] of said)
    frozen.push(
      await recordTredeOpinion(tx, penOf(dossier, actor, { kringId: tafel, recordedAt }), {
        trede,
        rationale,
        standPer: JUDGED_ON,
      }),
    );
  return frozen;
}

/** That advice was asked for jointly stands in the letter; its wording here is ours. */
async function loadAdviceRequest(
  tx: SystemTx,
  dossier: OpenedDossier,
  judgements: readonly FrozenJudgement[],
): Promise<void> {
  const { tafel } = dossier.kringen;
  const { recordedAt } = XONAR_OCTOBER;
  const pen = penOf(dossier, REGIEVOERDER, { kringId: tafel, recordedAt, asTable: true });
  const signedAt = '2024-11-08T09:00:00Z' as Instant;
  await recordPositionVersions(tx, pen, stableId<PositionId>('demo-standpunt:xonar:advies'), [
    {
      recordedAt,
      standPer: JUDGED_ON,
      title: 'Bindend advies over de trede',
      text: 'Partijen oordelen verschillend over de trede. Zij vragen samen de Jeugdautoriteit om een bindend advies en nemen het besluit daarna.',
      subject: { kind: 'trede_opinion', id: dossier.dossierId },
      judgements,
      answers: [{ pen: penOf(dossier, WETHOUDER, { kringId: tafel, recordedAt: signedAt }) }],
    },
  ]);
}
