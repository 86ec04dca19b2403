import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { recordAgreement, recordStep } from '../records/progress.ts';
import { penOf } from './dossier.ts';
import { XONAR_AUGUST, XONAR_OCTOBER } from './letters.ts';
import { demoActor } from './people.ts';

const REGIEVOERDER = demoActor('regievoerder@zuid-limburg');

/** The steps that the letters tell, by the table, for everybody who takes part. */
export async function loadXonarLadder(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const pen = (recordedAt: Instant) =>
    penOf(dossier, REGIEVOERDER, { kringId: dossier.kringen.breed, recordedAt, asTable: true });
  await recordStep(tx, pen(XONAR_AUGUST.recordedAt), {
    kind: 'vaststelling',
    trede: 3,
    effectiveOn: '2023-07-01' as PlainDate,
    precision: 'month',
    decidedBy: 'Niet vermeld',
    document: XONAR_AUGUST.name,
    note: 'Afgeleid: de brieven verkennen trede 4 vanuit een lopend herstelplan. De datum is een aanname (fictief).',
  });
  await recordStep(tx, pen(XONAR_AUGUST.recordedAt), {
    kind: 'verkenning',
    trede: 4,
    effectiveOn: '2024-08-01' as PlainDate,
    precision: 'month',
    decidedBy: 'XONAR en gemeenten, gezamenlijk',
    document: XONAR_AUGUST.name,
    note: 'De brief spreekt van opschaling naar trede 4 of 5. Het verzoek aan de Jeugdautoriteit is gezamenlijk.',
  });
  await recordStep(tx, pen(XONAR_OCTOBER.recordedAt), {
    kind: 'advies',
    trede: 4,
    effectiveOn: '2024-10-01' as PlainDate,
    precision: 'month',
    decidedBy: 'XONAR en gemeenten, gezamenlijk',
    document: XONAR_OCTOBER.name,
    note: 'Verzoek om een bindend advies van de Jeugdautoriteit; het advies zelf wordt begin december 2024 verwacht.',
  });
}

/** The agreements of the letters, by the table; one of them slipped between the two. */
export async function loadXonarAgreements(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const pen = penOf(dossier, REGIEVOERDER, {
    kringId: dossier.kringen.tafel,
    recordedAt: XONAR_AUGUST.recordedAt,
    asTable: true,
  });
  const inAugust = {
    standPer: XONAR_AUGUST.standPer,
    source: XONAR_AUGUST.name,
    recordedAt: XONAR_AUGUST.recordedAt,
  };
  const inOctober = {
    standPer: XONAR_OCTOBER.standPer,
    source: XONAR_OCTOBER.name,
    recordedAt: XONAR_OCTOBER.recordedAt,
  };
  const endOfNovember = '2024-11-30' as PlainDate;
  const budgetYear = '2025-01-01' as PlainDate;
  await recordAgreement(
    tx,
    pen,
    { title: 'Risico’s als scenario’s in de liquiditeitsprognose', party: 'XONAR', topic: 'Liquiditeit' },
    [
      { ...inAugust, dueOn: XONAR_OCTOBER.standPer },
      {
        ...inOctober,
        dueOn: budgetYear,
        moveReason:
          'De scenario’s gaan mee met de begroting van 2025 in plaats van met de volgende rapportage.',
      },
    ],
  );
  await recordAgreement(
    tx,
    pen,
    {
      title: 'Definitief besluit over het vervolg, binnen drie maanden',
      party: 'Gemeenten',
      topic: 'Besluitvorming',
    },
    [{ ...inAugust, dueOn: endOfNovember }],
  );
  const agreedInOctober = [
    ['Liquiditeitsprognose op begroot en gerealiseerd rendement', 'Liquiditeit', budgetYear],
    ['Inzicht in het gevolg van de productiviteit voor de exploitatie', 'Productiviteit', endOfNovember],
    ['Inzicht in hoe het tekort op onderhoud (MJOP) wordt opgelost', 'Vastgoed', endOfNovember],
  ] as const;
  for (const [title, topic, dueOn] of agreedInOctober)
    await recordAgreement(tx, pen, { title, party: 'XONAR', topic }, [{ ...inOctober, dueOn }]);
}
